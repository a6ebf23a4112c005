import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * Verifies a driver's code at a door that is offline, with nothing but the JDK and the station service's public key:
 *
 * <pre>java CheckDoorCode.java CODE SITE PUBLIC_KEY [SECOND]</pre>
 *
 * <p>CODE is what the QR code carries, SITE the id of the door's site, PUBLIC_KEY base64 of the key's X.509 form (GET
 * /doors/keys, once, when the door is installed; the code's second part names the key), SECOND the time since 1970, now
 * unless told. Ends with 0 if the door may open, else with 1. Shares no code with the service.
 *
 * <p>A door that is offline cannot know that a reservation was cancelled: a code made before opens it for one more time
 * step, at most a minute. The door's clock may be half a minute off.
 */
class CheckDoorCode {

    private static final long STEP_SECONDS = 30;

    public static void main(String[] arguments) throws Exception {
        String code = arguments[0];
        int end = code.lastIndexOf('|');
        String[] parts = code.split("\\|", -1);
        check(parts.length == 10 && parts[0].equals("WCD1"), "this is no code of a reservation");
        check(isSigned(code.substring(0, end), parts[9], arguments[2]), "the signature is not by this key");
        check(parts[3].equals(arguments[1]), "the code is for another site");

        long now = arguments.length > 3 ? Long.parseLong(arguments[3]) : Instant.now().getEpochSecond();
        long step = Long.parseLong(parts[8]);
        check(Math.abs(Math.floorDiv(now, STEP_SECONDS) - step) <= 1, "the code is not of this half minute");
        check(now >= Long.parseLong(parts[6]), "it is too early");
        check(now < Long.parseLong(parts[7]), "the time is over");
        System.out.println("OPEN: bay " + parts[5] + ", reservation " + parts[2] + ".");
    }

    private static boolean isSigned(String text, String signature, String key) throws Exception {
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        ed25519.update(text.getBytes(StandardCharsets.UTF_8));
        try {
            return ed25519.verify(Base64.getUrlDecoder().decode(signature));
        } catch (SignatureException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println("CLOSED: " + otherwise + ".");
            System.exit(1);
        }
    }
}
