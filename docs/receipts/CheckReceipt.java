import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a receipt of the funding service's ledger, with nothing but the JDK and the federation's public key:
 *
 * <pre>java CheckReceipt.java receipt.json PUBLIC_KEY</pre>
 *
 * <p>The key is base64 of its X.509 form; have it from the federation, not from the receipt. Ends with 0 if the posting is
 * in the ledger as the receipt says, else with 1. Shares no code with the service that wrote the receipt.
 */
class CheckReceipt {

    public static void main(String[] arguments) throws Exception {
        String receipt = Files.readString(Path.of(arguments[0]));
        String posting = text(receipt, "posting");
        String block = text(receipt, "block");

        byte[] hash = sha256(new byte[] {0}, posting.getBytes(StandardCharsets.UTF_8));
        Matcher step = Pattern.compile("\\{\"side\":\"(left|right)\",\"hash\":\"([0-9a-f]{64})\"}").matcher(receipt);
        while (step.find()) {
            byte[] other = HexFormat.of().parseHex(step.group(2));
            hash = step.group(1).equals("left") ? sha256(new byte[] {1}, other, hash) : sha256(new byte[] {1}, hash, other);
        }
        String root = block.split("\\|")[3];
        check(HexFormat.of().formatHex(hash).equals(root), "the posting does not lead to the block's root");

        Signature signature = Signature.getInstance("Ed25519");
        byte[] key = Base64.getDecoder().decode(arguments[1]);
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(block.getBytes(StandardCharsets.UTF_8));
        check(signature.verify(Base64.getDecoder().decode(text(receipt, "signature"))), "the block's signature is not by this key");

        System.out.println("True: this posting is sealed in block " + block.split("\\|")[1] + ".");
        System.out.println(posting);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println("FALSE: " + otherwise + ".");
            System.exit(1);
        }
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** A string member of a JSON object. */
    private static String text(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        check(member.find(), "the receipt has no " + name);
        Matcher escape = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)").matcher(member.group(1));
        return escape.replaceAll(found -> Matcher.quoteReplacement(
                found.group(2) != null
                        ? "" + (char) Integer.parseInt(found.group(2), 16)
                        : switch (found.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            case "b" -> "\b";
                            case "f" -> "\f";
                            default -> found.group(1);
                        }));
    }
}
