package dev.ecsemulator.repository;

/**
 * What becomes of other packages' rows when a resource goes. Offered as a component by the package
 * of those rows; Spring hands all of them to the repository.
 *
 * @param <T> the resource that goes
 */
public interface OnRemoved<T extends Resource> {

  /** Whose removals these are. */
  Table<T> table();

  /** Called inside the removing transaction, after the resource's own row is gone. */
  void removed(T resource, Transaction tx);
}
