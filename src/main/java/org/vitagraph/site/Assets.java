package org.vitagraph.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.vitagraph.site.http.EntityTag;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Once;
import org.vitagraph.site.map.Outlines;

/**
 * Style sheets, scripts and the outlines of land: the site's own under names that change with what is in them, those of libraries, which
 * come in WebJars, under names with their versions.
 */
final class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String GEO_JSON = "application/geo+json";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
    private final Once<Outlines> outlines = new Once<>(Outlines::new);
    private final Once<byte[]> geoJson =
            new Once<>(() -> Request.bytes(outlines.get().geoJson()));

    Assets() {
        own("site.css");
        own("map.js");
        own("network.js");
        own("query.js");
        library("leaflet", "dist/leaflet.css");
        library("leaflet", "dist/leaflet.js");
        library("cytoscape", "dist/cytoscape.min.js");
        library("layout-base", "layout-base.js");
        library("cose-base", "cose-base.js");
        library("cytoscape-fcose", "cytoscape-fcose.js");
        library("zazuko__yasgui", "build/yasgui.min.css");
        library("zazuko__yasgui", "build/yasgui.min.js");
        file("outlines.json", Outlines.VERSION, geoJson);
    }

    private void own(String name) {
        byte[] bytes = read("assets/" + name);
        String tag = EntityTag.of(Base64.getEncoder().encodeToString(bytes)).text();
        file(name, tag.substring(3, tag.length() - 1), () -> bytes);
    }

    private void library(String artifact, String path) {
        String version = version(artifact);
        String resource = WEBJARS + artifact + "/" + version + "/" + path;
        file(path.substring(path.lastIndexOf('/') + 1), version, () -> read(resource));
    }

    private static String version(String artifact) {
        String name = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String name, String version, Supplier<byte[]> bytes) {
        int dot = name.lastIndexOf('.');
        String served = name.substring(0, dot) + "." + version + name.substring(dot);
        names.put(name, served);
        files.put(served, bytes);
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the names under which files are served, by their own names. */
    Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** Gives the outlines of land. */
    Once<Outlines> outlines() {
        return outlines;
    }

    /** Answers for {@code /assets/{name}}. */
    Reply answer(Request request) {
        String name = request.path().replaceFirst("^/assets/", "");
        Supplier<byte[]> bytes = files.get(name);
        if (bytes == null) {
            return Addresses.nothing();
        }
        String type = name.endsWith(".css") ? STYLE : name.endsWith(".js") ? SCRIPT : GEO_JSON;
        return Reply.found(type, bytes).keep(Reply.Keep.FOR_EVER);
    }
}
