package dev.studycoach.slack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.studycoach.platform.ThinAdapter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The adapter translates, and does nothing else. */
@AnalyzeClasses(
    packages = "dev.studycoach.slack",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SlackThinAdapterTest {
  @ArchTest
  static final ArchRule itKnowsTheCoreByItsPortAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.slack..",
              "okhttp3..",
              "org.jspecify..",
              "dev.studycoach.chat..",
              "dev.studycoach.platform..",
              "dev.studycoach.exchange..",
              "dev.studycoach.oauth..",
              "dev.studycoach.routing..",
              "dev.studycoach.web..",
              "dev.studycoach.slack..");

  @ArchTest static final ArchRule itHoldsNoSql = ThinAdapter.HOLDS_NO_SQL;

  @ArchTest static final ArchRule itSaysNothingOfItsOwn = ThinAdapter.SAYS_NOTHING_OF_ITS_OWN;

  @Test
  void itIsSmall() throws IOException {
    ThinAdapter.requireFewerLinesThan(1000);
  }
}
