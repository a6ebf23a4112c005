import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a lottery again from its record, for whoever does not want to take our word for it.
 *
 * <p>{@code java CheckLottery.java record.csv hash}, with nothing but a JDK: the record is that of
 * {@code GET /activities/{id}/lottery-record}, the hash the {@code lottery.seedHash} noted down before applications closed. It
 * shares no code with the product. It prints every line that comes out otherwise, and ends with 0 if none does, 1 if some
 * do, 2 if it cannot read the record.
 */
public final class CheckLottery {

    private static final String METHOD = "sha256-order/1";

    private CheckLottery() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("usage: java CheckLottery.java record.csv hash");
            System.exit(2);
        }
        Map<String, String> said = new TreeMap<>();
        Map<String, Integer> free = new LinkedHashMap<>();
        TreeMap<String, String[]> drum = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            switch (fields[0]) {
                case "session" -> free.put(fields[1], Integer.parseInt(fields[2]));
                case "application" -> {}
                default -> said.put(fields[0], fields[1]);
            }
        }
        if (!METHOD.equals(said.get("method"))) {
            System.err.println("not a record of " + METHOD);
            System.exit(2);
        }
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            if (fields[0].equals("application")) {
                drum.put(sha256(said.get("seed") + ":" + said.get("entropy") + ":" + fields[1]), fields);
            }
        }
        int wrong = 0;
        if (!sha256(said.get("seed")).equals(arguments[1]) || !arguments[1].equals(said.get("seed-hash"))) {
            System.out.println("the seed is not the one whose hash was told beforehand");
            wrong++;
        }
        int rank = 0;
        for (String[] ticket : drum.values()) {
            wrong += isRight(ticket, ++rank, free) ? 0 : 1;
        }
        System.out.println(drum.size() + " applications, " + wrong + " otherwise");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static boolean isRight(String[] ticket, int rank, Map<String, Integer> free) {
        int people = Integer.parseInt(ticket[2]);
        boolean room = true;
        for (String session : ticket[3].split(" ")) {
            room &= free.get(session) >= people;
        }
        if (room) {
            for (String session : ticket[3].split(" ")) {
                free.put(session, free.get(session) - people);
            }
        }
        boolean right = Integer.parseInt(ticket[4]) == rank && ticket[5].equals(room ? "enrolled" : "waiting");
        if (!right) {
            System.out.println(ticket[1] + " should be number " + rank + (room ? ", enrolled" : ", waiting"));
        }
        return right;
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
