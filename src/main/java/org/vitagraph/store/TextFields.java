package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.FSDirectory;
import org.vitagraph.rdf.Crm;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.RestrainedIndex;

/** What is searchable by words: labels, preferred labels, and the letters of every form of a name (CRM P190). */
final class TextFields {

    private TextFields() {}

    /** Opens the index in a folder, making it where there is none; it must be closed. */
    static TextIndexLucene open(Path folder, Limits limits) throws IOException {
        EntityDefinition fields = new EntityDefinition("uri", "label", RDFS.label.asNode());
        fields.set("prefLabel", SKOS.prefLabel.asNode());
        fields.set("form", Crm.P190_HAS_SYMBOLIC_CONTENT);
        fields.setGraphField("graph");
        fields.setLangField("lang");
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new Folded());
        config.setQueryAnalyzer(new Folded());
        config.setValueStored(true);
        return new RestrainedIndex(FSDirectory.open(folder), config, limits);
    }
}
