package dev.studycoach.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.stats.Period.Length;
import dev.studycoach.stats.Sheet.Whose;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures as files under {@code target/pictures}, to look at, and what must hold for each. */
class StatsPictureTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final LocalDate LONG_AGO = LocalDate.parse("2019-05-01");

  static Stream<Arguments> sheets() {
    LocalDate monday = LocalDate.parse("2026-03-02");
    return Stream.of(
        Arguments.of("week", Sheets.mine(Length.WEEK, monday, 480)),
        Arguments.of("month", Sheets.mine(Length.MONTH, monday.minusWeeks(3), 480)),
        Arguments.of("weeks", Sheets.mine(Length.ALL, monday.minusWeeks(22), 480)),
        Arguments.of("months", Sheets.mine(Length.ALL, monday.minusMonths(22), 600)),
        Arguments.of("years", Sheets.mine(Length.ALL, LONG_AGO, 0)),
        Arguments.of("group", group(Sheets.EXAM)),
        Arguments.of("nine-domains", group(wide())));
  }

  private static Sheet group(Exam exam) {
    return Sheets.of(new Whose.Ours(7), Length.WEEK, LocalDate.parse("2026-03-02"), 0, exam);
  }

  /** An exam of a group's own, with many long names. */
  private static Exam wide() {
    Exam exam = Sheets.EXAM;
    List<Domain> domains =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new Domain("A domain with a name so long that it must be cut " + i, i))
            .toList();
    return new Exam(
        exam.code(),
        exam.title(),
        exam.level(),
        exam.scored(),
        exam.unscored(),
        exam.minutes(),
        exam.pass(),
        exam.scaleLeast(),
        exam.scaleMost(),
        exam.types(),
        exam.validityYears(),
        null,
        null,
        List.of(),
        "",
        domains,
        null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheets")
  void isOpaqueUsesItsColoursAndCutsNothingAtTheEdges(String name, Sheet sheet) throws IOException {
    BufferedImage picture = drawn(name, sheet);
    assertThat(picture.getWidth()).isEqualTo(Canvas.WIDTH);
    assertThat(picture.getColorModel().hasAlpha()).isFalse();
    assertThat(colours(picture, 0, Canvas.WIDTH))
        .contains(Palette.series(0), Palette.series(1), Palette.INK, Palette.PAPER);
    assertThat(colours(picture, 0, 10)).containsExactly(Palette.PAPER);
    assertThat(colours(picture, Canvas.WIDTH - 10, Canvas.WIDTH)).containsExactly(Palette.PAPER);
  }

  private static BufferedImage drawn(String name, Sheet sheet) throws IOException {
    byte[] png = Canvas.png(canvas -> new StatsPicture(sheet).draw(canvas));
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve("stats-" + name + ".png"), png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Set<Color> colours(BufferedImage picture, int fromX, int untilX) {
    int width = untilX - fromX;
    int height = picture.getHeight();
    return Arrays.stream(picture.getRGB(fromX, 0, width, height, null, 0, width))
        .distinct()
        .mapToObj(Color::new)
        .collect(Collectors.toSet());
  }
}
