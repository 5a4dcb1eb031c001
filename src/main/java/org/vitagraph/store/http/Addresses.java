package org.vitagraph.store.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Tells who asks, by the network address that can be believed: a header X-Forwarded-For counts only from proxies that are trusted. */
final class Addresses {

    private static final Pattern FOUR = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    private final Set<String> proxies;

    /**
     * Trusts some proxies.
     *
     * @param proxies their addresses, as numbers
     * @throws IllegalArgumentException where one is none
     */
    Addresses(Set<String> proxies) {
        Set<String> plain = new HashSet<>();
        for (String proxy : proxies) {
            String address = plain(proxy);
            if (address == null) {
                throw new IllegalArgumentException(proxy);
            }
            plain.add(address);
        }
        this.proxies = Set.copyOf(plain);
    }

    /** Tells whether a text is a network address in numbers. */
    static boolean isAddress(String text) {
        return plain(text) != null;
    }

    /** Gives the address of who asks. */
    String of(Request request) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket)
                || socket.getAddress() == null) {
            return "unknown";
        }
        String address = socket.getAddress().getHostAddress().replaceFirst("%.*", "");
        if (proxies.isEmpty()) {
            return network(address);
        }
        List<String> hops = request.getHeaders().getValuesList("X-Forwarded-For").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .toList();
        // Each hop is what the next one saw; the first that is no proxy of ours could have written anything before it.
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(plain(address)); i--) {
            String before = plain(hops.get(i).strip());
            if (before == null) {
                break;
            }
            address = before;
        }
        return network(address);
    }

    /** Gives an address in its usual form, null for what is none; nothing is looked up. */
    private static @Nullable String plain(String address) {
        boolean four = FOUR.matcher(address).matches();
        if (!four && (address.indexOf(':') < 0 || !SIX.matcher(address).matches())) {
            return null;
        }
        try {
            return InetAddress.getByName(four ? address : '[' + address + ']').getHostAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String network(String address) {
        String plain = plain(address);
        if (plain == null || plain.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
