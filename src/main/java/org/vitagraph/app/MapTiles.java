package org.vitagraph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vitagraph.site.Tiles;
import org.vitagraph.source.PublicationFile;
import org.vitagraph.source.PublicationSettings;
import org.vitagraph.source.SiteSettings;
import org.vitagraph.source.SourceFolder;

/** The server of map pictures that {@code publication.yaml} names. */
final class MapTiles {

    private MapTiles() {}

    /** Reads it; none where the publication is not there or names none. Errors are for {@code check} to tell. */
    static Tiles read(Path publication) {
        if (!Files.isDirectory(publication)) {
            return Tiles.NONE;
        }
        return PublicationFile.read(new SourceFolder(publication), finding -> {})
                .map(PublicationSettings::site)
                .filter(site -> !site.tiles().isEmpty())
                .map(MapTiles::of)
                .orElse(Tiles.NONE);
    }

    private static Tiles of(SiteSettings site) {
        return new Tiles(site.tiles(), site.attribution(), site.zoom());
    }
}
