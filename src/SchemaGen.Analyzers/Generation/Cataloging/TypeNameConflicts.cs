using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Cataloging;

/// <summary>The types that one generated file declares.</summary>
/// <param name="Target">The file.</param>
/// <param name="Records">The full names of its records, the input record first.</param>
/// <param name="Enums">The full names of its enums.</param>
/// <param name="OpenEnums">The full names of its open enums.</param>
/// <param name="Unions">The full names of its unions.</param>
internal sealed record TypeNameConflicts(RecordTarget Target, EquatableArray<string> Records, EquatableArray<string> Enums, EquatableArray<string> OpenEnums, EquatableArray<string> Unions)
{
    public static TypeNameConflicts Of(RecordFile file) => new(
        file.Target,
        file.Records.Select(static record => record.FullName).ToEquatableArray(),
        file.Enums.Select(static type => type.FullName).ToEquatableArray(),
        file.OpenEnums.Select(static type => type.FullName).ToEquatableArray(),
        file.Unions.Select(static type => type.FullName).ToEquatableArray());

    /// <summary>Every name that no other file may have.</summary>
    public IEnumerable<string> AllNames => Records.Concat(OpenEnums).Concat(Unions).Concat(Enums).Concat(Enums.Select(static name => name + EnumType.WireSuffix));
}
