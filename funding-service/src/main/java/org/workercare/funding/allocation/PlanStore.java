package org.workercare.funding.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Plans in the database. Lock order: the plan, then projects by id, then the ledger's accounts, then the outbox. */
@ApplicationScoped
class PlanStore {

    private static final String INSERT_LINES = """
            insert into plan_line (plan, project, organisation, earmark, households, living_standard, attributes, weight,
                                   floor, cap, settled_by, round, remainder, extra_fen, amount)
            select ?1, project, organisation, earmark, households, "livingStandard", attributes, weight, floor, cap,
                   "settledBy", round, remainder, "extraFen", amount
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as l(
                project uuid, organisation text, earmark text, households bigint, "livingStandard" bigint, attributes text[],
                weight numeric, floor bigint, cap bigint, "settledBy" text, round int, remainder numeric, "extraFen" int,
                amount bigint)""";
    private static final String LINES = """
            select project, organisation, earmark, households, living_standard, array_to_string(attributes, ' '), weight, floor, cap,
                   settled_by, round, remainder, extra_fen, amount
            from plan_line where plan = ?1 and project > ?2 order by project limit ?3""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ObjectMapper json;
    private final Lists lists;

    PlanStore(ObjectMapper json, Lists lists) {
        this.json = json;
        this.lists = lists;
    }

    Uni<Plan> insert(Mutiny.Session tx, Plan plan, Tilt tilt, List<PlanDraft.Pot> pots) {
        plan.tilts = write(new TreeMap<>(tilt.extras()));
        plan.pots = write(pots.stream().map(PotTold::of).toList());
        plan.hash = PlanDocument.of(plan, tilt, pots).hash();
        ArrayNode rows = json.createArrayNode();
        pots.forEach(pot -> pot.lines().forEach(line -> addRow(rows, line)));
        return tx.persist(plan)
                .chain(tx::flush)
                .chain(() -> tx.createNativeQuery(INSERT_LINES)
                        .setParameter(1, plan.id)
                        .setParameter(2, rows.toString())
                        .executeUpdate())
                .replaceWith(plan);
    }

    private static void addRow(ArrayNode rows, PlanDraft.Line line) {
        PlanDraft.Candidate candidate = line.candidate();
        Division.Share share = line.share();
        ArrayNode attributes = rows.addObject()
                .put("project", candidate.project().toString())
                .put("organisation", candidate.organisation().value())
                .put("earmark", candidate.earmark().name())
                .put("households", candidate.households())
                .put("livingStandard", candidate.livingStandardFen())
                .put("weight", new BigDecimal(share.line().weight()))
                .put("floor", candidate.floor())
                .put("cap", candidate.cap())
                .put("settledBy", share.settledBy().name())
                .put("round", share.round())
                .put("remainder", new BigDecimal(share.remainder()))
                .put("extraFen", share.extraFen())
                .put("amount", share.fen())
                .putArray("attributes");
        candidate.attributes().forEach(attribute -> attributes.add(attribute.name()));
    }

    Uni<Plan> find(Mutiny.Session tx, UUID id) {
        return tx.find(Plan.class, id);
    }

    Uni<Plan> lock(Mutiny.Session tx, UUID id) {
        return tx.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<Plan>> list(Mutiny.Session tx, UUID programme, UUID after, int rows) {
        Criteria criteria =
                new Criteria().and("id > :after", "after", after).and("programme = :programme", "programme", programme);
        return lists.read(tx, Plan.class, "from Plan", criteria, rows);
    }

    /** The whole plan as the database holds it now, with a line too many if there is one. */
    Uni<PlanDocument> document(Mutiny.Session tx, Plan plan) {
        Map<Earmark, Money> pots = potsOf(plan).stream().collect(Collectors.toMap(PotTold::earmark, PotTold::amount));
        return lines(tx, plan.id, BEFORE_ALL, plan.lineCount + 1)
                .map(lines -> new PlanDocument(plan.id, plan.total, plan.reserve, tiltsOf(plan), pots, lines));
    }

    Uni<List<LineTold>> lines(Mutiny.Session tx, UUID plan, UUID after, int rows) {
        return tx.createNativeQuery(LINES, Tuple.class)
                .setParameter(1, plan)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(PlanStore::line).toList());
    }

    private static LineTold line(Tuple row) {
        return new LineTold(
                row.get(0, UUID.class),
                new OrganisationId(row.get(1, String.class)),
                Earmark.valueOf(row.get(2, String.class)),
                row.get(3, Long.class),
                Money.ofFen(row.get(4, Long.class)),
                List.copyOf(RegionAttribute.parse(row.get(5, String.class))),
                row.get(6, BigDecimal.class).toPlainString(),
                Money.ofFen(row.get(7, Long.class)),
                Money.ofFen(row.get(8, Long.class)),
                Division.SettledBy.valueOf(row.get(9, String.class)),
                row.get(10, Integer.class),
                row.get(11, BigDecimal.class).toPlainString(),
                row.get(12, Integer.class),
                Money.ofFen(row.get(13, Long.class)));
    }

    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return tx.createNativeQuery("select now()", OffsetDateTime.class).getSingleResult();
    }

    List<PotTold> potsOf(Plan plan) {
        return read(plan.pots, new TypeReference<>() {});
    }

    Map<RegionAttribute, Integer> tiltsOf(Plan plan) {
        return read(plan.tilts, new TypeReference<>() {});
    }

    private String write(Object value) {
        return json.valueToTree(value).toString();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what was written", e);
        }
    }
}
