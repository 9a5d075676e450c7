package dev.studycoach.stats;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Message;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture that grows from top to bottom, as wide as a phone shows well. Drawn without a screen.
 */
public final class Canvas {
  static {
    System.setProperty("java.awt.headless", "true");
  }

  private static final Logger LOG = LoggerFactory.getLogger(Canvas.class);

  static final int WIDTH = 1000;
  static final int MARGIN = 40;
  private static final int MOST_HEIGHT = 4000;
  private static final int SWATCH = 26;
  private static final int UPPER = 24;
  private static final int LOWER = 8;

  /** The place for words beside a bar. */
  private static final int WORDS = 430;

  private static final int TEXT_SIZE = 28;

  private final BufferedImage image =
      new BufferedImage(WIDTH, MOST_HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private int y = MARGIN;

  private Canvas() {
    pen.setColor(Palette.PAPER);
    pen.fillRect(0, 0, WIDTH, MOST_HEIGHT);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /**
   * The message with a picture beside it. On a machine without fonts nothing can be drawn; the
   * words say the same and go alone then.
   *
   * @param alt what the picture shows, in words
   */
  public static Message illustrate(
      Message message, String file, String alt, Consumer<Canvas> drawing) {
    return drawn(drawing)
        .map(png -> message.with(new Attachment(file, "image/png", ByteBuffer.wrap(png), alt)))
        .orElse(message);
  }

  /** Whether this machine can draw; not without fonts. */
  public static boolean works() {
    return drawn(canvas -> canvas.title("Study Coach")).isPresent();
  }

  private static Optional<byte[]> drawn(Consumer<Canvas> drawing) {
    try {
      return Optional.of(png(drawing));
    } catch (LinkageError | InternalError unable) {
      LOG.warn("no picture can be drawn; are fonts and fontconfig installed?");
      LOG.debug("because", unable);
      return Optional.empty();
    }
  }

  /** The picture as a file, cut where the drawing ends. */
  static byte[] png(Consumer<Canvas> drawing) {
    Canvas canvas = new Canvas();
    drawing.accept(canvas);
    canvas.pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int height = Math.min(MOST_HEIGHT, canvas.y + MARGIN);
    try {
      ImageIO.write(canvas.image.getSubimage(0, 0, WIDTH, height), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  /** What the picture is about. */
  public Canvas title(String words) {
    return line(words, font(Font.BOLD, 40), Palette.INK);
  }

  /** The head of a part. */
  public Canvas heading(String words) {
    return gap(26).line(words, font(Font.BOLD, 32), Palette.INK);
  }

  /** A line of less weight. */
  public Canvas note(String words) {
    return line(words, font(Font.PLAIN, TEXT_SIZE), Palette.QUIET);
  }

  Canvas gap(int pixels) {
    y += pixels;
    return this;
  }

  private Canvas line(String words, Font font, Color colour) {
    pen.setFont(font);
    pen.setColor(colour);
    lines(words, MARGIN);
    return gap(2);
  }

  /**
   * A name behind a small square, on as many lines as it needs; then two bars, one below the other,
   * with words beside them.
   *
   * @param share of the upper bar, 0 to 1, in that colour
   * @param quiet share of the lower bar, 0 to 1, in grey
   */
  Canvas bars(Color colour, String name, double share, double quiet, String words) {
    named(colour, name);
    int width = WIDTH - 2 * MARGIN - WORDS;
    bar(y, width, UPPER, share, colour);
    bar(y + UPPER + 4, width, LOWER, quiet, Palette.QUIET);
    beside(words, y + UPPER + 4);
    return gap(UPPER + LOWER + 8);
  }

  /**
   * A name, then one bar with words beside it.
   *
   * @param series a number from 0 on, by which the colour is chosen
   * @param share of the bar, 0 to 1
   */
  public Canvas bar(int series, String name, double share, String words) {
    gap(8).line(name, font(Font.PLAIN, TEXT_SIZE), Palette.INK);
    bar(y, WIDTH - 2 * MARGIN - WORDS, UPPER, share, Palette.series(series));
    beside(words, y + UPPER - 2);
    return gap(UPPER + 10);
  }

  private void bar(int top, int width, int thickness, double share, Color colour) {
    pen.setColor(Palette.TRACK);
    pen.fillRect(MARGIN, top, width, thickness);
    pen.setColor(colour);
    pen.fillRect(MARGIN, top, (int) Math.round(width * share), thickness);
  }

  private void beside(String words, int baseline) {
    pen.setFont(font(Font.PLAIN, TEXT_SIZE));
    pen.setColor(Palette.INK);
    pen.drawString(words, WIDTH - MARGIN - WORDS + 20, baseline);
  }

  /** A name behind a small square in its colour. */
  Canvas named(Color colour, String name) {
    gap(14);
    pen.setColor(colour);
    pen.fillRect(MARGIN, y + 5, SWATCH, SWATCH);
    pen.setColor(Palette.INK);
    pen.setFont(font(Font.PLAIN, TEXT_SIZE));
    int left = MARGIN + SWATCH + 14;
    lines(name, left);
    return this;
  }

  /** A line as in the chart, and what it means. */
  Canvas stroke(BasicStroke stroke, String words) {
    pen.setStroke(stroke);
    pen.setColor(Palette.INK);
    pen.drawLine(MARGIN, y + 20, MARGIN + 70, y + 20);
    pen.setFont(font(Font.PLAIN, TEXT_SIZE));
    lines(words, MARGIN + 86);
    return this;
  }

  Canvas chart(CategoryChart chart, int height) {
    Graphics2D part = (Graphics2D) pen.create(0, y, WIDTH, height);
    chart.paint(part, WIDTH, height);
    part.dispose();
    return gap(height);
  }

  /** Words on as many lines as they need, parted at blanks, but no number from its unit. */
  private void lines(String words, int left) {
    FontMetrics metrics = pen.getFontMetrics();
    String line = "";
    String glued = words.replaceAll("(?<=\\d) (?=h|min)|(?<=\\dh|\\d h) (?=\\d)", "\u00A0");
    for (String word : glued.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > WIDTH - MARGIN - left) {
        put(line, left, metrics);
        longer = word;
      }
      line = longer;
    }
    put(line, left, metrics);
  }

  private void put(String line, int left, FontMetrics metrics) {
    pen.drawString(fitting(line, metrics, WIDTH - MARGIN - left), left, y + metrics.getAscent());
    gap(metrics.getHeight() + 2);
  }

  /** A single word can be too long for a line; it is cut. */
  private static String fitting(String words, FontMetrics metrics, int width) {
    String fit = words;
    for (int end = words.length(); end > 0 && metrics.stringWidth(fit) > width; ) {
      end = words.offsetByCodePoints(end, -1);
      fit = words.substring(0, end).strip() + "…";
    }
    return fit;
  }
}
