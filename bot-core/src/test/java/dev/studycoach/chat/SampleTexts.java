package dev.studycoach.chat;

import dev.studycoach.chat.Span.Mention;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bodies of the samples that are about words. */
final class SampleTexts {
  static final URI PAGE = URI.create("https://docs.example.org/guide_(new)?a=1&b=2#top");

  private SampleTexts() {}

  static Map<String, Text> all() {
    Map<String, Text> all = new LinkedHashMap<>();
    all.put("styles", styles());
    all.put("styles-touching", touching());
    all.put("styles-hostile", hostileStyles());
    all.put("code", code());
    all.put("code-block", block());
    all.put("links", links());
    all.put("moments", moments());
    all.put("people-and-places", places());
    all.put(
        "hostile-mentions", Text.of("@everyone @here <@1> <@&1> <#1> <!channel> <!here> <@U1>"));
    all.put("hostile-links", hostileLinks());
    all.put("hostile-markup", hostileMarkup());
    all.put("hostile-characters", hostileCharacters());
    all.put("hostile-seams", seams());
    return all;
  }

  private static Text styles() {
    return Text.of("Plain, ")
        .bold("bold")
        .plus(", ")
        .italic("italic")
        .plus(", ")
        .code("code")
        .plus(".")
        .gap()
        .bold("A bold line\nand its second")
        .line()
        .italic(" blanks around ")
        .plus("the end.")
        .bold(" ");
  }

  /** In-word, back to back, and the same twice. */
  private static Text touching() {
    return Text.of("un")
        .bold("believ")
        .plus("able ")
        .italic("in")
        .plus("word ")
        .bold("bo")
        .bold("ld ")
        .italic("it")
        .italic("alic")
        .bold("b")
        .italic("i")
        .bold("b")
        .code("c")
        .code("d")
        .italic("i")
        .plus("1")
        .plus(". x");
  }

  private static Text hostileStyles() {
    return Text.EMPTY
        .bold("2 * 3 ** 4 **")
        .line()
        .italic("_snake_case_ *star*")
        .line()
        .bold("@everyone <@1> `tick`")
        .line()
        .bold("# no heading")
        .line()
        .bold("ends with a backslash \\")
        .plus(" plain");
  }

  private static Text code() {
    return Text.EMPTY
        .code("a`b")
        .line()
        .code("`both`")
        .line()
        .code("``two``")
        .line()
        .code("```three```")
        .line()
        .code("a\\")
        .line()
        .code("<@1> **b** @everyone &lt;")
        .line()
        .code(" ");
  }

  private static Text block() {
    return Text.of("Before")
        .plus(new Styled("SELECT *\n  FROM `t`\n WHERE a < 1 && b > 2;", Style.CODE_BLOCK))
        .plus("after")
        .plus(new Styled("```\nfenced ````\n```", Style.CODE_BLOCK))
        .plus(new Styled("@everyone <@1> <!channel>\n", Style.CODE_BLOCK))
        .code("code");
  }

  private static Text links() {
    return Text.EMPTY
        .link("The guide", PAGE)
        .line()
        .link("[1] of [2]", PAGE)
        .line()
        .link("a ] b [ c", PAGE)
        .line()
        .link("**b** _i_ @everyone <b|c>", PAGE)
        .line()
        .link(PAGE.toString(), PAGE)
        .line()
        .link("https://elsewhere.example.org", PAGE);
  }

  private static Text moments() {
    return Text.of("Closes ")
        .moment(Instant.parse("2026-03-14T08:00:00Z"), "14 March, 9:00")
        .plus(", began ")
        .moment(Instant.parse("1969-12-31T23:00:00Z"), "long ago")
        .plus(".");
  }

  private static Text places() {
    return Text.of("Ask ")
        .plus(new Mention("1100000000000000001", "Ada *the* first"))
        .plus(" or ")
        .role("1100000000000000021")
        .plus(" in ")
        .channel("1100000000000000011")
        .plus(".");
  }

  private static Text hostileLinks() {
    return Text.of(
        """
        <https://x|y> https://x.example/a_b_c [label](https://x.example) <mailto:a@b.c|d>
        <t:0:R> </cmd:1> <id:customize> <a:wave:123> :tada: a:b:c 10:30 note: fine
        <javascript:alert(1)> &lt;@1&gt; &lt;!channel&gt; &amp;lt;\
        """);
  }

  private static Text hostileMarkup() {
    return Text.of(
        """
        **bold** _it_ *it* __u__ ~~s~~ ||spoiler|| `code` ```block``` # head
        # head
        ## head
        -# small
        - list
          - list
        * list
        + list
        1. list
         12. list
        > quote
        >>> quote
        &gt; quote
        \\*not\\* \\\\ \\n end\\\
        """);
  }

  /** No width, right to left, marks that stack, letters outside the first plane. */
  private static Text hostileCharacters() {
    return Text.of(
        """
        zero\u200bwidth \u200b@everyone @\u200beveryone <\u2060@1>
        \u05e9\u05dc\u05d5\u05dd 42 \u0645\u0631\u062d\u0628\u0627
        \u202eoverridden\u202c \u2067isolated\u2069 after
        e\u0301 \ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb \u00a0no-break\u00a0 \ufeff# head
        tab\there\u2028- separated\
        """);
  }

  /** Harmless apart, markup together, unless somebody looks across the seam. */
  private static Text seams() {
    return Text.of("@")
        .plus("everyone <")
        .plus("@1> *")
        .plus("*b*")
        .plus("* :")
        .plus("tada: ")
        .plus("\n1")
        .plus(". list\n")
        .plus("#")
        .plus(" head\n-")
        .plus("# small\n")
        .plus("end\\")
        .bold("b")
        .plus("`")
        .code("c")
        .plus("`")
        .plus("[x]")
        .plus("(https")
        .plus("://x.example)");
  }
}
