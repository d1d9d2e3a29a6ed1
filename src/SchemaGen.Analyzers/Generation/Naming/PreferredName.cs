namespace SchemaGen.Generation.Naming;

/// <summary>The preferred name of a type.</summary>
/// <param name="First">The first choice.</param>
/// <param name="Otherwise">The second choice, where another type has the first; null where a number keeps them apart.</param>
/// <param name="Levels">How many properties the name tells, one inside the other.</param>
internal readonly record struct PreferredName(string First, string? Otherwise = null, int Levels = 1);
