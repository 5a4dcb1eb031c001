package org.vitagraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.data.FactFile;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Neighbourhood;
import org.vitagraph.site.data.Neighbourhoods;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.page.Claim;
import org.vitagraph.site.page.ClaimPage;
import org.vitagraph.site.page.ClaimReader;
import org.vitagraph.site.page.ListPage;
import org.vitagraph.site.page.OtherForms;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.PlaceMap;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.SourcePage;
import org.vitagraph.site.page.StructuredPerson;
import org.vitagraph.site.page.Thing;
import org.vitagraph.site.page.ThingReader;
import org.vitagraph.site.page.View;

/**
 * Pages about one thing: {@code /page/{type}/{slug}}.
 *
 * @param directory what there is
 * @param neighbourhoods gathers what is said
 * @param hubs gathers less of it, for pages that lead to lists of all
 * @param pages makes pages
 * @param imprint the publication
 * @param facts the facts that claims come from
 * @param past the releases before
 * @param maps draws maps
 * @param browse lists what is too much for a page
 */
record Things(
        Directory directory,
        Neighbourhoods neighbourhoods,
        Neighbourhoods hubs,
        Pages pages,
        Imprint imprint,
        FactFile facts,
        Past past,
        Maps maps,
        Browse browse) {

    private static final int MOVED = 301;
    /** What many things hang on: their pages lead to lists of these. */
    static final Set<String> HUBS = Set.of("place", "group", "office", "type", "kind");

    /** Answers. */
    Reply answer(Request request) {
        List<String> segments = request.segments();
        Optional<Address> address =
                segments.size() == 3 ? Address.of(segments.get(1), segments.get(2)) : Optional.empty();
        if (address.isEmpty()) {
            return Addresses.nothing();
        }
        return switch (directory.find(address.get())) {
            case Directory.Entry.Present present -> present(request, address.get());
            case Directory.Entry.Moved moved ->
                Reply.redirect(MOVED, request.root() + "page/" + moved.to().path());
            case Directory.Entry.Withdrawn withdrawn -> Addresses.withdrawn();
            case Directory.Entry.Unknown unknown -> Addresses.nothing();
        };
    }

    /** Gives what gathers as much as a page about a sort of thing shows. */
    Neighbourhoods gathering(String type) {
        return HUBS.contains(type) ? hubs : neighbourhoods;
    }

    private Reply present(Request request, Address address) {
        String iri = address.iri(directory.iris());
        Optional<Neighbourhood> around = Parts.asked(request)
                ? Parts.of(request, address, iri, neighbourhoods)
                : gathering(address.type()).of(iri).flatMap(all -> first(address, all));
        return around.map(found -> page(request, address, found)).orElseGet(Addresses::nothing);
    }

    /** Gives what there is of a thing, or the first part of it where it is too much for a page. */
    Optional<Neighbourhood> first(Address address, Neighbourhood all) {
        return all.cut() && Parts.has(address) ? neighbourhoods.of(all.iri(), 1) : Optional.of(all);
    }

    /** Gives the page about a thing from what was gathered. */
    Reply page(Request request, Address address, Neighbourhood around) {
        String iri = around.iri();
        Reader reader = pages.reader(around.said(), request);
        if (address.type().equals("claim")) {
            return claim(request, address, around, reader);
        }
        if (address.type().equals("source")) {
            SourcePage source = SourcePage.of(around, reader);
            Shell shell = pages.shell(request, source.link().label().text(), iri, alternates(request, address, ""), "");
            return Reply.page(shell.words().language(), () -> pages.page("source", shell, Map.of("page", source)))
                    .with("Link", "<" + iri + ">; rel=\"canonical\", " + Addresses.links(request.root(), address));
        }
        Thing thing = new ThingReader(around, reader).thing(address.type());
        List<ListPage.Choice> lists =
                HUBS.contains(address.type()) ? browse.lists(reader, address.type(), iri) : List.of();
        PlaceMap map = maps.of(thing);
        List<View> wanted = new ArrayList<>();
        if (!map.isEmpty()) {
            wanted.add(View.MAP);
        }
        if (!thing.network().isEmpty()) {
            wanted.add(View.NETWORK);
        }
        View[] views = wanted.toArray(View[]::new);
        String structured = address.type().equals("person")
                ? StructuredPerson.of(thing, reader, imprint.manifest().license())
                : "";
        String query = Parts.query(around);
        Shell shell = pages.shell(
                        request,
                        Parts.title(OtherForms.title(around, address, reader), around),
                        iri,
                        alternates(request, address, query),
                        structured)
                .with(views);
        Reply reply = maps.policy()
                .allow(
                        Reply.page(
                                shell.words().language(),
                                () -> pages.page(
                                        "thing",
                                        shell,
                                        Map.of("thing", thing, "lists", lists, "map", map, "tiles", maps.tiles()))),
                        views)
                .with("Link", "<" + iri + ">; rel=\"canonical\", " + Addresses.links(request.root(), address, query));
        return Parts.linked(reply, around);
    }

    private Reply claim(Request request, Address address, Neighbourhood around, Reader reader) {
        Claim claim = new ClaimReader(reader).claim(around.iri());
        Optional<ResolvedFact> fact = facts.find(claim.fact());
        ClaimHistory.Asked asked = new ClaimHistory.Asked(
                address.slug(),
                claim.fact(),
                fact,
                () -> directory.is(claim.predicate().iri(), Vg.RELATION_TYPE));
        ClaimPage page =
                ClaimPage.of(around, address, reader, imprint, fact, directory::labels, past.history(asked, request));
        Shell shell = pages.shell(
                request, OtherForms.title(around, address, reader), around.iri(), alternates(request, address, ""), "");
        return Reply.page(shell.words().language(), () -> pages.page("claim", shell, Map.of("page", page)))
                .with("Link", "<" + around.iri() + ">; rel=\"canonical\", " + Addresses.links(request.root(), address));
    }

    private static List<Shell.Alternate> alternates(Request request, Address address, String query) {
        List<Shell.Alternate> alternates = new ArrayList<>();
        for (DataFormat format : DataFormat.of(address.type())) {
            alternates.add(new Shell.Alternate(
                    format.type(),
                    request.root() + "data/" + address.path() + "." + format.suffix() + Parts.query(format, query),
                    format.suffix()));
        }
        return alternates;
    }
}
