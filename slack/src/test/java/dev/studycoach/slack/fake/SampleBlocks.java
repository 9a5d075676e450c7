package dev.studycoach.slack.fake;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.asOptions;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.channelsSelect;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.List;

/** What the sample app shows. */
final class SampleBlocks {
  private SampleBlocks() {}

  private static ButtonElement press(String label) {
    return button(b -> b.actionId("press " + label).value(label).text(plainText(label)));
  }

  private static List<OptionObject> ab() {
    return asOptions(option(plainText("A"), "a"), option(plainText("B"), "b"));
  }

  /** One of each control. */
  static List<LayoutBlock> board() {
    return asBlocks(
        section(s -> s.blockId("question").text(markdownText("*2 + 2?*"))),
        actions(
            a ->
                a.blockId("buttons")
                    .elements(
                        asElements(press("Right"), press("Swap"), press("Gone"), press("Note")))),
        actions(
            a ->
                a.blockId("selects")
                    .elements(
                        asElements(
                            staticSelect(s -> s.actionId("choose one").options(ab())),
                            multiStaticSelect(s -> s.actionId("choose many").options(ab())),
                            checkboxes(c -> c.actionId("choose boxes").options(ab()))))),
        actions(
            a ->
                a.blockId("places")
                    .elements(
                        asElements(
                            conversationsSelect(c -> c.actionId("choose talk")),
                            channelsSelect(c -> c.actionId("choose channel")),
                            usersSelect(u -> u.actionId("choose user"))))));
  }

  static View note() {
    return view(
        v ->
            v.type("modal")
                .callbackId("note 7")
                .privateMetadata("42")
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text("A note")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Send")))
                .blocks(
                    asBlocks(
                        input(
                            i ->
                                i.blockId("why")
                                    .label(plainText("Why?"))
                                    .element(
                                        plainTextInput(p -> p.actionId("words").maxLength(20)))),
                        input(
                            i ->
                                i.blockId("which")
                                    .optional(true)
                                    .label(plainText("Which?"))
                                    .element(checkboxes(c -> c.actionId("all").options(ab())))))));
  }

  static View home(String title) {
    return view(
        v ->
            v.type("home")
                .blocks(
                    asBlocks(
                        header(h -> h.text(plainText(title))),
                        actions(a -> a.elements(asElements(press("Refresh")))))));
  }
}
