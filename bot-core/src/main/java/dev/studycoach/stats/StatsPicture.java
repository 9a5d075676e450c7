package dev.studycoach.stats;

import dev.studycoach.domains.DomainScore;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.LocalDate;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A sheet as a picture: hours in stacked bars, then what was answered right in each domain. */
final class StatsPicture {
  private static final int HEIGHT = 560;
  private static final int MOST_LABELS = 8;
  private static final int BETWEEN_LABELS = 140;
  private static final BasicStroke LINE = new BasicStroke(5);

  private final Sheet sheet;
  private final List<LocalDate> starts;

  StatsPicture(Sheet sheet) {
    this.sheet = sheet;
    this.starts = sheet.period().starts();
  }

  void draw(Canvas canvas) {
    canvas.title(StatsViews.title(sheet));
    StatsViews.summary(sheet).forEach(canvas::note);
    if (sheet.minutes() > 0) {
      canvas.gap(14).chart(hours(), HEIGHT);
      if (sheet.goal() > 0) {
        canvas.gap(6).stroke(LINE, StatsViews.goalLine(sheet));
      }
    }
    rows(canvas);
  }

  private CategoryChart hours() {
    CategoryChart chart =
        new CategoryChartBuilder().width(Canvas.WIDTH).height(HEIGHT).yAxisTitle("hours").build();
    style(chart.getStyler());
    if (starts.size() > MOST_LABELS) {
      chart.getStyler().setXAxisTickMarkSpacingHint(BETWEEN_LABELS);
    }
    List<String> labels = starts.stream().map(start -> StatsViews.label(sheet, start)).toList();
    for (String subject : sheet.table().subjects()) {
      chart.addSeries(subject, labels, hours(subject)).setFillColor(colour(subject));
    }
    if (sheet.goal() > 0) {
      goal(chart, labels);
    }
    return chart;
  }

  private static void style(CategoryStyler style) {
    style.setStacked(true).setAvailableSpaceFill(0.8);
    style.setBaseFont(Canvas.font(Font.PLAIN, 26));
    style.setLegendVisible(false);
    style.setChartBackgroundColor(Palette.PAPER);
    style.setPlotBackgroundColor(Palette.PAPER);
    style.setChartFontColor(Palette.INK);
    style.setPlotBorderVisible(false);
    style.setChartPadding(Canvas.MARGIN / 2);
    style.setAxisTickLabelsFont(Canvas.font(Font.PLAIN, 26));
    style.setAxisTitleFont(Canvas.font(Font.PLAIN, 26));
    style.setPlotGridVerticalLinesVisible(false);
    style.setPlotGridLinesColor(Palette.TRACK);
    style.setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right);
    style.setYAxisMin(0.0);
    style.setYAxisDecimalPattern("0.##");
    style.setYAxisTickMarkSpacingHint(90);
  }

  private void goal(CategoryChart chart, List<String> labels) {
    double hours = sheet.period().unit().minutes(sheet.goal()) / 60;
    CategorySeries line = chart.addSeries("goal", labels, starts.stream().map(s -> hours).toList());
    line.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line).setOverlapped(true);
    line.setMarker(SeriesMarkers.NONE).setLineColor(Palette.INK).setLineStyle(LINE);
  }

  private List<Double> hours(String subject) {
    return starts.stream()
        .map(start -> sheet.table().at(start, subject).toSeconds() / 3600.0)
        .toList();
  }

  private Color colour(String subject) {
    return subject.equals(StudyTable.OTHER)
        ? Palette.OTHER
        : Palette.series(sheet.table().subjects().indexOf(subject));
  }

  private void rows(Canvas canvas) {
    if (!sheet.scores().isEmpty()) {
      canvas.heading(StatsViews.ROWS).note(StatsViews.ROWS_NOTE);
    }
    for (DomainScore score : sheet.scores()) {
      String name = score.domain().name();
      canvas.bars(
          colour(name),
          StatsViews.named(sheet, name),
          share(score),
          weight(score),
          StatsViews.about(sheet, score));
    }
    if (sheet.table().subjects().contains(StudyTable.OTHER)) {
      canvas.named(Palette.OTHER, StatsViews.named(sheet, StudyTable.OTHER));
    }
  }

  private static double share(DomainScore score) {
    return score.answered() == 0 ? 0 : (double) score.right() / score.answered();
  }

  private double weight(DomainScore score) {
    return sheet.exam() == null ? 0 : sheet.exam().share(score.domain());
  }
}
