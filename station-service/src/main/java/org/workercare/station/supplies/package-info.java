/**
 * What a site has to give: stock, and care goods handed out against codes.
 *
 * <p>Comes in: what was received, used, counted and discarded, as postings that stay; {@code
 * funding.goods-batch.dispatched} that names a site of ours; workers who want a coupon; codes at the counter. Goes out:
 * {@code stock.ran-low} and {@code stock.expiry-neared}, each once; when an item will run out; {@code goods.handed-out} with
 * the total so far. A code is worth one hand-out, is shown to whoever asked for it, and is kept as a keyed hash.
 */
package org.workercare.station.supplies;
