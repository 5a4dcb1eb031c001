package org.vitagraph.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who loads into a remote store, as the environment says; never shown, never sent in the clear over a network. */
public final class RemoteCredentials {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> header;

    private RemoteCredentials(Optional<String> header) {
        this.header = header;
    }

    /**
     * Reads {@code VITAGRAPH_TOKEN} (Bearer, RFC 6750), else {@code VITAGRAPH_USER} and {@code VITAGRAPH_PASSWORD} (Basic, RFC 7617), else
     * nobody.
     */
    public static RemoteCredentials of(Map<String, String> environment) {
        String token = environment.getOrDefault("VITAGRAPH_TOKEN", "");
        String user = environment.getOrDefault("VITAGRAPH_USER", "");
        if (!token.isEmpty()) {
            return new RemoteCredentials(Optional.of("Bearer " + token));
        }
        if (!user.isEmpty()) {
            String pair = user + ":" + environment.getOrDefault("VITAGRAPH_PASSWORD", "");
            byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
            return new RemoteCredentials(
                    Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes)));
        }
        return new RemoteCredentials(Optional.empty());
    }

    /** Gives the value of the Authorization header. */
    Optional<String> header() {
        return header;
    }

    /** Says why nothing is sent to an address, nothing where it may be. */
    Optional<String> refusal(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("");
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("the address must begin with http:// or https://");
        }
        if (address.getUserInfo() != null) {
            return Optional.of("take the credentials out of the address and put them into the environment");
        }
        String host = Optional.ofNullable(address.getHost()).orElse("");
        if (header.isPresent() && scheme.equals("http") && !THIS_MACHINE.contains(host)) {
            return Optional.of("credentials are sent over https only");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return header.isPresent() ? "credentials" : "nobody";
    }
}
