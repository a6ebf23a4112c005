package org.workercare.deploy.story.summary;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.workercare.deploy.story.chapters.Cast;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.console.Columns;
import org.workercare.deploy.story.partner.Partner;

/** Every fact of the story, read back and checked. */
public final class Summary {

    private static final int RULE = 92;
    private static final int ZH = 20;
    private static final int EN = 36;

    private final List<Section> sections;

    private Summary(List<Section> sections) {
        this.sections = sections;
    }

    /** Reads everything through the gateway, and asks the partner what it received. */
    public static Summary read(Stage stage, Partner partner) {
        List<Section> sections = new ArrayList<>();
        sections.add(new FundsFacts(stage.actor("", Cast.AUDITOR)).read());
        sections.add(new StopFacts(stage).read());
        sections.add(new CheckupFacts(stage).read());
        sections.add(new ActivityFacts(stage).read());
        sections.add(new EventFacts(stage, partner).read());
        return new Summary(sections);
    }

    public List<Fact> facts() {
        return sections.stream().flatMap(section -> section.facts().stream()).toList();
    }

    public boolean holds() {
        return facts().stream().allMatch(Fact::holds);
    }

    public void print(PrintStream out) {
        for (Section section : sections) {
            String head = "━━ " + section.title() + " ";
            out.println();
            out.println(head + "━".repeat(Math.max(0, RULE - Columns.width(head))));
            section.facts().forEach(fact -> out.println(line(fact)));
        }
        out.println();
        long wrong = facts().stream().filter(fact -> !fact.holds()).count();
        out.println(
                wrong == 0
                        ? "全部 " + facts().size() + " 项与报道一致 · all " + facts().size() + " facts hold"
                        : "✗ " + wrong + " 项不符 · " + wrong + " facts do not hold");
    }

    private static String line(Fact fact) {
        String mark = fact.holds() ? " ✓ " : " ✗ ";
        String line = mark + Columns.pad(fact.zh(), ZH) + Columns.pad(fact.en(), EN) + fact.found();
        return fact.holds() ? line : line + "   (expected " + fact.expected() + ")";
    }
}
