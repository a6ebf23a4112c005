package org.workercare.funding.aid.disbursement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an import's verdicts mean for the lines, apart by what happens to their money.
 *
 * @param paid their holds are spent
 * @param refused their holds are released
 * @param returned their postings are reversed; one may have been paid by the same import
 */
record Settlement(List<LineStore.Line> paid, List<LineStore.Line> refused, List<LineStore.Line> returned) {

    static Settlement of(List<LineStore.Line> lines, List<Matching.Judged> judged) {
        Map<Integer, LineStore.Line> byNumber =
                lines.stream().collect(Collectors.toMap(LineStore.Line::number, Function.identity()));
        return new Settlement(
                with(judged, Verdict.PAID, byNumber),
                with(judged, Verdict.REJECTED, byNumber),
                with(judged, Verdict.RETURNED, byNumber));
    }

    private static List<LineStore.Line> with(
            List<Matching.Judged> judged, Verdict verdict, Map<Integer, LineStore.Line> lines) {
        return judged.stream()
                .filter(it -> it.verdict() == verdict)
                .map(it -> lines.get(it.receipt().line()))
                .toList();
    }

    static Set<UUID> holds(List<LineStore.Line> lines) {
        return lines.stream().map(LineStore.Line::hold).collect(Collectors.toSet());
    }

    static List<UUID> cases(List<LineStore.Line> lines) {
        return lines.stream().map(LineStore.Line::aidCase).toList();
    }

    /** @param postings of the holds that this import spent */
    List<UUID> reversed(Map<UUID, UUID> postings) {
        return returned.stream().map(line -> posting(line, postings)).toList();
    }

    /** The lines as they are to be written: each once, in its last state. */
    List<LineStore.Line> moved(Map<UUID, UUID> postings) {
        Set<UUID> sentBack = returned.stream().map(LineStore.Line::id).collect(Collectors.toSet());
        return Stream.of(
                        paid.stream()
                                .filter(line -> !sentBack.contains(line.id()))
                                .map(line -> line.in(LineState.PAID, posting(line, postings))),
                        refused.stream().map(line -> line.in(LineState.REJECTED, null)),
                        returned.stream().map(line -> line.in(LineState.RETURNED, posting(line, postings))))
                .flatMap(Function.identity())
                .toList();
    }

    private static UUID posting(LineStore.Line line, Map<UUID, UUID> postings) {
        return line.posting() == null ? postings.get(line.hold()) : line.posting();
    }
}
