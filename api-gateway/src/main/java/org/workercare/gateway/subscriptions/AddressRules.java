package org.workercare.gateway.subscriptions;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses a webhook may go to: those of the public internet, so that no partner can have the gateway call into
 * the network it stands in.
 *
 * <p>Source: IANA's special-purpose address registries for IPv4 and IPv6. Of IPv6 only global unicast (2000::/3) passes,
 * less the forms that carry an IPv4 address (6to4, Teredo; mapped, compatible and NAT64 addresses lie outside 2000::/3).
 */
final class AddressRules {

    /** @param bits the first of the address, as many as count */
    private record Block(BigInteger bits, int length, int prefix) {

        static Block of(int prefix, int... bytes) {
            byte[] address = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                address[i] = (byte) bytes[i];
            }
            return new Block(new BigInteger(1, address), bytes.length, prefix);
        }

        boolean contains(byte[] address) {
            int given = Math.min(length, address.length);
            BigInteger head = new BigInteger(1, Arrays.copyOf(address, given));
            int ignored = length * Byte.SIZE - prefix;
            return head.shiftRight(ignored).equals(bits.shiftRight(ignored));
        }
    }

    private static final List<Block> REFUSED_V4 = List.of(
            Block.of(8, 0, 0, 0, 0),
            Block.of(8, 10, 0, 0, 0),
            Block.of(10, 100, 64, 0, 0),
            Block.of(8, 127, 0, 0, 0),
            Block.of(16, 169, 254, 0, 0),
            Block.of(12, 172, 16, 0, 0),
            Block.of(24, 192, 0, 0, 0),
            Block.of(24, 192, 0, 2, 0),
            Block.of(24, 192, 88, 99, 0),
            Block.of(16, 192, 168, 0, 0),
            Block.of(15, 198, 18, 0, 0),
            Block.of(24, 198, 51, 100, 0),
            Block.of(24, 203, 0, 113, 0),
            Block.of(4, 224, 0, 0, 0),
            Block.of(4, 240, 0, 0, 0));

    private static final Block GLOBAL_V6 = Block.of(3, 0x20);
    private static final List<Block> REFUSED_V6 = List.of(
            Block.of(23, 0x20, 0x01, 0x00, 0x00),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
            Block.of(16, 0x20, 0x02),
            Block.of(20, 0x3f, 0xff, 0x00));

    private AddressRules() {}

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    /** @param address 4 or 16 bytes, in network order */
    static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return REFUSED_V4.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_V6.contains(address) && REFUSED_V6.stream().noneMatch(block -> block.contains(address));
    }
}
