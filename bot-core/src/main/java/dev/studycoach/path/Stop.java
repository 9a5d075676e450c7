package dev.studycoach.path;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exam on somebody's way, whether it can still be taken or not.
 *
 * <p>Who has two years of machine learning and works with AWS regularly goes straight to the
 * specialty or professional level, as the guide of MLS-C01 expects of candidates: 2 or more years
 * of developing, architecting and running machine learning in the AWS Cloud
 * (https://docs.aws.amazon.com/aws-certification/latest/machine-learning-specialty-01/machine-learning-specialty-01.html).
 * Everybody else lays foundations first.
 *
 * @param code of the exam
 */
record Stop(String code, Reason reason) {
  private static final Stop ENGINEER = new Stop("MLA-C01", Reason.BUILDING);

  static List<Stop> of(Profile profile) {
    return profile.experienced()
        ? List.of(goal(profile.role(), Reason.EXPERIENCED))
        : Stream.of(aws(profile), words(profile), building(profile))
            .flatMap(stops -> stops)
            .toList();
  }

  private static Stop goal(Role role, Reason reason) {
    return new Stop(role == Role.DATA ? "MLS-C01" : "AIP-C01", reason);
  }

  private static Stream<Stop> aws(Profile profile) {
    return profile.aws() == AwsUse.NEVER
        ? Stream.of(new Stop("CLF-C02", Reason.NEW_TO_AWS))
        : Stream.empty();
  }

  private static Stream<Stop> words(Profile profile) {
    if (profile.role() == Role.OTHER) {
      return Stream.of(new Stop("AIF-C01", Reason.WITHOUT_CODE));
    }
    return profile.knowsMachineLearning()
        ? Stream.empty()
        : Stream.of(new Stop("AIF-C01", Reason.NEW_TO_ML));
  }

  private static Stream<Stop> building(Profile profile) {
    Stop goal = goal(profile.role(), Reason.GOAL);
    return switch (profile.role()) {
      case DATA -> Stream.of(ENGINEER, goal);
      case DEVELOPER -> Stream.concat(base(profile, "DVA-C02").stream(), Stream.of(ENGINEER, goal));
      case CLOUD -> Stream.concat(base(profile, "SAA-C03").stream(), Stream.of(ENGINEER));
      case OTHER -> Stream.empty();
    };
  }

  /** For those who do not work with AWS all the time. */
  private static Optional<Stop> base(Profile profile, String code) {
    return Optional.of(new Stop(code, Reason.AWS_BASE)).filter(stop -> !profile.usesAws());
  }
}
