package org.workercare.funding.aid.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.signing.Signatures;

class PaymentFileTest {

    private static final String PRIVATE_KEY = "MC4CAQAwBQYDK2VwBCIEIBDjKEA+ht9tJU3xtiQcfc24HPQh3xQ5Pyl8Zcoxqv9h";
    private static final String PUBLIC_KEY = "MCowBQYDK2VwAyEAYpLW2zLc8MI5i6gH6AYlhFN4U9tado2tsDykgq0fXr8=";
    private static final String OTHER_PUBLIC_KEY = "MCowBQYDK2VwAyEAdjH78xyTRCisXhiXOH8AoJyCHlhnDDz3KTnZn2F3VM0=";

    private static final UUID BATCH = new UUID(1, 1);
    private static final UUID PROGRAMME = new UUID(2, 2);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2023-09-01T12:00:00+08:00");

    @Test
    void a_file_says_what_it_is_who_gets_what_and_how_much_that_is_together() {
        assertThat(file(List.of(10_000L, 5L)).text()).isEqualTo("""
                        WORKERCARE-PAYMENTS,1,00000000-0000-0001-0000-000000000001,00000000-0000-0002-0000-000000000002,FLOOD,2023-09-01T04:00:00Z,CNY
                        1,00000000-0000-0003-0000-000000000001,6222020200112233,张三,工商银行,100.00
                        2,00000000-0000-0003-0000-000000000002,6222020200112233,张三,工商银行,0.05
                        TOTAL,2,100.05
                        """);
    }

    @Property
    void the_control_totals_are_those_of_the_lines(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 1, max = 100_000_000_000L) Long> amounts) {
        String[] lines = file(amounts).text().split("\n");
        long sum = 0;
        for (int i = 1; i < lines.length - 1; i++) {
            sum += Money.parse(lines[i].substring(lines[i].lastIndexOf(',') + 1))
                    .fen();
        }
        assertThat(lines[lines.length - 1])
                .isEqualTo("TOTAL," + amounts.size() + "," + Money.ofFen(sum).amount());
    }

    @Test
    void nothing_personal_is_printed_by_accident() {
        assertThat(file(List.of(1L)).toString() + file(List.of(1L)).payments())
                .doesNotContain("张三")
                .doesNotContain("6222");
    }

    @Test
    void an_outsider_checks_the_signature_with_the_public_key_and_one_changed_byte_fails() throws Exception {
        SignFile sign = new SignFile(new Signatures(PRIVATE_KEY, PUBLIC_KEY));
        byte[] content = file(List.of(10_000L)).bytes();
        SignFile.Signed signed = sign.sign(content);
        assertThat(verifies(sign.key(), content, signed)).isTrue();
        content[content.length - 3]++;
        assertThat(verifies(sign.key(), content, signed)).isFalse();
        assertThatThrownBy(() -> new Signatures(PRIVATE_KEY, OTHER_PUBLIC_KEY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Signatures("AAAA", PUBLIC_KEY)).isInstanceOf(IllegalStateException.class);
    }

    private static boolean verifies(SignFile.Key key, byte[] content, SignFile.Signed signed) throws Exception {
        Signature verifier = Signature.getInstance(key.algorithm());
        verifier.initVerify(KeyFactory.getInstance(key.algorithm())
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey()))));
        verifier.update(content);
        return verifier.verify(Base64.getDecoder().decode(signed.signature()));
    }

    private static PaymentFile file(List<Long> fen) {
        return new PaymentFile(
                BATCH,
                PROGRAMME,
                "FLOOD",
                NOON,
                IntStream.range(0, fen.size())
                        .mapToObj(i -> new PaymentFile.Payment(
                                i + 1, new UUID(3, i + 1L), "6222020200112233", "张三", "工商银行", Money.ofFen(fen.get(i))))
                        .toList());
    }
}
