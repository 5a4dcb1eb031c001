package org.vitagraph.link.online;

import java.io.IOException;
import java.util.List;
import org.vitagraph.link.LinkRecord;

/** A service that names entries, such as items of Wikidata, by which a person may be meant. */
public interface CandidateService {

    /** Gives what the answers depend on beside the records, so that those kept on disk are not taken for another service's. */
    String identity();

    /** Gives how many records may be asked of at once. */
    int batch();

    /**
     * Asks.
     *
     * @param records at most as many as a batch
     * @return the entries named for each record, in the order of the records
     * @throws ServiceFault where the service does not answer
     */
    List<List<Entry>> candidates(List<LinkRecord> records) throws IOException;
}
