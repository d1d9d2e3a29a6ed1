namespace SchemaGen.Generation.Naming;

/// <summary>The name that a type should have.</summary>
/// <param name="First">The best.</param>
/// <param name="Otherwise">The next best, where another type has that; null where a number tells them apart.</param>
internal readonly record struct PreferredName(string First, string? Otherwise = null);
