namespace SchemaGen.Generation.Rendering;

/// <summary>A member that an update of the schema removed, and that stays as an error which says so.</summary>
/// <param name="Type">The name of the record or enum that had it, not escaped.</param>
/// <param name="Name">Its name, as C# declared it.</param>
/// <param name="Summary">What happened, as XML.</param>
/// <param name="Attribute">The attribute that makes its use an error, without brackets.</param>
internal sealed record RemovedMember(string Type, string Name, string Summary, string Attribute);
