-- What a learner has answered is read before each reminder and each plan: from one place in the
-- index instead of one in the table for each answer.
drop index answer_by_learner;
create index answer_by_learner on answer (learner_id) include (question, correct);
