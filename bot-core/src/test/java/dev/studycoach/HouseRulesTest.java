package dev.studycoach;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.studycoach.routing.Feature;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The rules of the house. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "dev.studycoach", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  /** Pure: decides and words, and touches neither the database nor the clock. */
  private static final DescribedPredicate<JavaClass> PURE =
      resideInAPackage("..exam..")
          .or(resideInAPackage("..time.."))
          .or(simpleNameEndingWith("Views"))
          .or(
              new DescribedPredicate<>("the functional core of a feature") {
                @Override
                public boolean test(JavaClass type) {
                  return type.isRecord() || type.isEnum();
                }
              })
          .and(resideInAPackage("..db..").negate())
          .and(resideInAPackage("dev.studycoach").negate());

  @ArchTest
  static final ArchRule theCoreKnowsNoPlatform =
      noClasses()
          .that()
          .resideInAPackage("dev.studycoach..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.dv8tion..", "com.slack..");

  @ArchTest
  static final ArchRule theModelOfMessagesIsPlainJava =
      classes()
          .that()
          .resideInAPackage("..chat..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.studycoach.chat..", "org.jspecify..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.studycoach.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aFeatureUsesNoOtherFeaturesShellOrWords =
      slices()
          .matching("dev.studycoach.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(),
              not(simpleNameEndingWith("Views").or(simpleNameEndingWith("Feature"))))
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(), JavaClass.Predicates.equivalentTo(Feature.class));

  @ArchTest
  static final ArchRule viewsAndTheFunctionalCoreArePure =
      noClasses()
          .that(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class);

  @ArchTest
  static final ArchRule sqlStandsInStores =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Views")
          .or()
          .resideInAnyPackage("..chat..", "..platform..", "..routing..", "..exam..", "..time..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jdbi..");

  @ArchTest
  static final ArchRule nobodyLooksAtTheClockBehindOurBacks =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|Dto)");
}
