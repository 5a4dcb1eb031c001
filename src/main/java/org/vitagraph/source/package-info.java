/**
 * Readers: what scholars write becomes facts, and what they got wrong becomes findings with a place. The doors are
 * {@link org.vitagraph.source.PublicationFile} for {@code publication.yaml}, {@link org.vitagraph.source.FactsReader} for
 * facts files, {@link org.vitagraph.source.IdentitiesFile} and {@link org.vitagraph.source.RegisterFile} for the tables;
 * all of them read through one {@link org.vitagraph.source.SourceFolder}.
 */
@NullMarked
package org.vitagraph.source;

import org.jspecify.annotations.NullMarked;
