package dev.studycoach.bench.platform;

/** Each asks for the question by a command, picks an option, and locks it some time later. */
public interface Members<A extends Act> {
  A command(int member);

  A pick(int member);

  A lock(int member, A picked);
}
