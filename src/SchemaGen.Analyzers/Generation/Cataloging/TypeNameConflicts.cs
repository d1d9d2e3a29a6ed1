using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Cataloging;

/// <summary>The types that one generated file declares.</summary>
/// <param name="Target">The file.</param>
/// <param name="Records">The full names of its records, the input record first.</param>
/// <param name="Enums">The full names of its enums of texts.</param>
/// <param name="NumberEnums">The full names of its enums of numbers.</param>
/// <param name="OpenEnums">The full names of its open enums.</param>
/// <param name="Unions">The full names of its unions.</param>
internal sealed record TypeNameConflicts(RecordTarget Target, EquatableArray<string> Records, EquatableArray<string> Enums, EquatableArray<string> NumberEnums, EquatableArray<string> OpenEnums, EquatableArray<string> Unions)
{
    public static TypeNameConflicts Of(RecordFile file) => new(
        file.Target,
        file.Records.Select(static record => record.FullName).ToEquatableArray(),
        file.Enums.Where(static type => type.Numbers == EnumNumbers.None).Select(static type => type.FullName).ToEquatableArray(),
        file.Enums.Where(static type => type.Numbers != EnumNumbers.None).Select(static type => type.FullName).ToEquatableArray(),
        file.OpenEnums.Select(static type => type.FullName).ToEquatableArray(),
        file.Unions.Select(static type => type.FullName).ToEquatableArray());

    /// <summary>The full name of the struct that maps the values of an enum of texts.</summary>
    public string WireNameOf(string enumName) => WireNames.FullName(Records[0], enumName.Substring(Target.Prefix.Length));

    /// <summary>Gets every name that no other file may declare.</summary>
    public IEnumerable<string> AllNames => Records.Concat(OpenEnums).Concat(NumberEnums).Concat(Unions).Concat(Enums);
}
