import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes an allocation plan from its explanation, for whoever does not want to take our word for it.
 *
 * <p>{@code java Recompute.java explanation.csv}, with nothing but a JDK. It shares no code with the product and goes
 * another way: where the product settles lines round by round, this looks for the one level λ at which the shares λ × weight,
 * each clamped to its floor and cap, use up the pot, by walking along the levels at which some line meets a bound. All
 * figures are exact fractions of whole numbers. It prints the document's SHA-256, which is the hash an approval names, and
 * every line whose amount or weight comes out otherwise; it ends with 0 if none does, 1 if some do, 2 if it cannot read the
 * document.
 */
public final class Recompute {

    private static final String METHOD = "water-filling-largest-remainder/1";
    private static final BigInteger ZERO = BigInteger.ZERO;

    /** One project's claim, in fen; the weight is recomputed from households, living standard and tilts. */
    record Line(
            String project, BigInteger weight, String weightTold, BigInteger floor, BigInteger cap, BigInteger told) {}

    /** An exact, non-negative fraction. */
    record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        Fraction times(BigInteger factor) {
            return new Fraction(over.multiply(factor), under);
        }

        BigInteger whole() {
            return over.divide(under);
        }

        Fraction rest() {
            return new Fraction(over.mod(under), under);
        }
    }

    private Recompute() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("usage: java Recompute.java explanation.csv");
            System.exit(2);
        }
        byte[] document = Files.readAllBytes(Path.of(arguments[0]));
        System.out.println("SHA-256 "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)));
        List<Map<String, String>> rows = read(new String(document, StandardCharsets.UTF_8));
        Map<String, List<Map<String, String>>> pots = new LinkedHashMap<>();
        rows.forEach(row -> pots.computeIfAbsent(row.get("earmark"), earmark -> new ArrayList<>())
                .add(row));
        List<String> differences = new ArrayList<>();
        pots.forEach((earmark, pot) -> differences.addAll(check(earmark, pot)));
        differences.addAll(checkTotal(rows, pots));
        differences.forEach(System.out::println);
        System.out.println(rows.size() + " lines, " + differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static List<Map<String, String>> read(String text) {
        List<String> lines = text.lines().toList();
        String[] names = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (values.length != names.length) {
                fail("a row has " + values.length + " fields instead of " + names.length);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            if (!METHOD.equals(row.get("method"))) {
                fail("the method is not " + METHOD);
            }
            rows.add(row);
        }
        return rows;
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(2);
    }

    private static List<String> check(String earmark, List<Map<String, String>> rows) {
        List<Line> lines = rows.stream().map(Recompute::line).toList();
        BigInteger pot = fen(rows.getFirst().get("pot"));
        Map<String, BigInteger> amounts = divide(pot, lines);
        List<String> differences = new ArrayList<>();
        for (Line line : lines) {
            BigInteger amount = amounts.get(line.project());
            if (!amount.equals(line.told())) {
                differences.add("%s %s: %s fen, not %s".formatted(earmark, line.project(), amount, line.told()));
            }
            if (!line.weight().toString().equals(line.weightTold())) {
                differences.add("%s %s: weight %s, not %s"
                        .formatted(earmark, line.project(), line.weight(), line.weightTold()));
            }
        }
        return differences;
    }

    private static List<String> checkTotal(List<Map<String, String>> rows, Map<String, List<Map<String, String>>> pots) {
        BigInteger divided = pots.values().stream()
                .map(pot -> fen(pot.getFirst().get("pot")))
                .reduce(ZERO, BigInteger::add);
        Map<String, String> any = rows.getFirst();
        BigInteger wanted = fen(any.get("total")).subtract(fen(any.get("reserve")));
        boolean alike = rows.stream()
                .allMatch(row -> List.of("plan", "total", "reserve").stream()
                                .allMatch(name -> row.get(name).equals(any.get(name)))
                        && row.get("pot")
                                .equals(pots.get(row.get("earmark")).getFirst().get("pot")));
        return divided.equals(wanted) && alike
                ? List.of()
                : List.of("the pots are %s fen together, total less reserve is %s".formatted(divided, wanted));
    }

    private static Line line(Map<String, String> row) {
        BigDecimal tilt = Arrays.stream(row.get("tilts").split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> new BigDecimal(text.substring(text.indexOf(':') + 1)))
                .reduce(BigDecimal.ONE, BigDecimal::add);
        BigInteger weight = new BigInteger(row.get("households"))
                .multiply(fen(row.get("livingStandard")))
                .multiply(tilt.movePointRight(4).toBigIntegerExact());
        return new Line(
                row.get("project"),
                weight,
                row.get("weight"),
                fen(row.get("floor")),
                fen(row.get("cap")),
                fen(row.get("amount")));
    }

    private static BigInteger fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).toBigIntegerExact();
    }

    /** Each project's amount: its clamped share at the common level, rounded down, and then the odd fen. */
    private static Map<String, BigInteger> divide(BigInteger pot, List<Line> lines) {
        Fraction level = level(pot, lines);
        Map<String, BigInteger> amounts = new HashMap<>();
        Map<String, Fraction> rests = new HashMap<>();
        BigInteger left = pot;
        for (Line line : lines) {
            Fraction share = level.times(line.weight());
            BigInteger amount = share.whole();
            if (line.weight().signum() == 0 || share.compareTo(new Fraction(line.floor(), BigInteger.ONE)) <= 0) {
                amount = line.floor();
            } else if (share.compareTo(new Fraction(line.cap(), BigInteger.ONE)) >= 0) {
                amount = line.cap();
            } else {
                rests.put(line.project(), share.rest());
            }
            amounts.put(line.project(), amount);
            left = left.subtract(amount);
        }
        rests.entrySet().stream()
                .sorted(Map.Entry.<String, Fraction>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left.intValueExact())
                .forEach(odd -> amounts.merge(odd.getKey(), BigInteger.ONE, BigInteger::add));
        return amounts;
    }

    /** A line starts to take more than its floor, or stops at its cap, once the level has come this far. */
    private record Turn(Fraction level, BigInteger weight) {}

    /**
     * What all lines take together grows with the level, by the sum of the weights of the lines between their bounds: so
     * from one turn to the next until the pot is used up.
     */
    private static Fraction level(BigInteger pot, List<Line> lines) {
        List<Turn> turns = new ArrayList<>();
        BigInteger taken = ZERO;
        for (Line line : lines) {
            taken = taken.add(line.floor());
            if (line.weight().signum() > 0) {
                turns.add(new Turn(new Fraction(line.floor(), line.weight()), line.weight()));
                turns.add(new Turn(new Fraction(line.cap(), line.weight()), line.weight().negate()));
            }
        }
        turns.sort(Comparator.comparing(Turn::level));
        // Between two turns the lines take offset + level × slope.
        BigInteger slope = ZERO;
        BigInteger offset = taken;
        Fraction last = new Fraction(ZERO, BigInteger.ONE);
        for (Turn turn : turns) {
            if (slope.signum() > 0
                    && turn.level().times(slope).compareTo(new Fraction(pot.subtract(offset), BigInteger.ONE)) >= 0) {
                return new Fraction(pot.subtract(offset), slope);
            }
            offset = offset.subtract(turn.level().times(turn.weight()).whole());
            slope = slope.add(turn.weight());
            last = turn.level();
        }
        return last;
    }
}
