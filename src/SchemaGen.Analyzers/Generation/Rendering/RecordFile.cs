using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>The contents of one generated file: an input record with its nested records and enums.</summary>
/// <remarks>
/// The rules of this namespace: sealed, immutable, equal by value, no compiler objects. All names and all C# is decided here; an emitter only prints.
/// </remarks>
/// <param name="Target">The record to generate.</param>
/// <param name="Records">The input record first, then the nested ones in the order of the schema.</param>
/// <param name="Enums">The enums, in the order of the schema.</param>
/// <param name="OpenEnums">The open enums, in the order of the schema.</param>
/// <param name="Unions">The unions, in the order of the schema.</param>
/// <param name="Fields">The fields that the checks share.</param>
/// <param name="Defaults">The defaults of the properties that are more than a literal.</param>
internal sealed record RecordFile(
    RecordTarget Target, EquatableArray<RecordType> Records, EquatableArray<EnumType> Enums, EquatableArray<OpenEnumType> OpenEnums, EquatableArray<UnionType> Unions,
    EquatableArray<SharedField> Fields, EquatableArray<SharedDefault> Defaults)
{
    /// <summary>The members that updates removed.</summary>
    public EquatableArray<RemovedMember> Removed { get; init; }

    /// <summary>The name of the file-local class with what the records share, so that they do not need a static constructor.</summary>
    /// <remarks>Another in each file: of file-local types with one name, the compiler tries those of all files wherever the name stands, which is quadratic in the number of schemas.</remarks>
    public static string WireClassOf(RecordTarget target) => target.Name + WireNames.Suffix;

    /// <summary>The full name of the class.</summary>
    public static string WireOf(RecordTarget target) => "global::" + (target.Namespace.Length == 0 ? "" : target.Namespace + ".") + WireClassOf(target);
}
