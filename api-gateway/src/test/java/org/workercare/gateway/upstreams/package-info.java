/** Real servers in the place of the services: one that behaves, one that does not, one that is down. */
package org.workercare.gateway.upstreams;
