package dev.studycoach.exam;

/**
 * A part of an exam's blueprint: the questions of a long run appear in proportion to the weights,
 * which are percent for an AWS exam and any positive numbers for an exam of a group's own.
 */
public record Domain(String name, int weight) {
  public Domain {
    if (name.isBlank() || weight <= 0) {
      throw new IllegalArgumentException("a domain needs a name and a positive weight: " + name);
    }
  }
}
