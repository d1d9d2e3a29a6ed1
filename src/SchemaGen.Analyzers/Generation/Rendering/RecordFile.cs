using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>Everything that is printed into one generated file: an input record with its nested records and enums.</summary>
/// <remarks>
/// The law of this folder: sealed, immutable, equal by value, no compiler objects. All names and all C# is decided here; an emitter only prints.
/// </remarks>
/// <param name="Target">Where it goes and what it is called.</param>
/// <param name="Records">The input record first, then the nested ones in the order of the schema.</param>
/// <param name="Enums">In the order of the schema.</param>
/// <param name="OpenEnums">In the order of the schema.</param>
/// <param name="Unions">In the order of the schema.</param>
/// <param name="Fields">What the checks share.</param>
/// <param name="Defaults">What the properties are when nothing is said, where that is more than a literal.</param>
internal sealed record RecordFile(
    RecordTarget Target, EquatableArray<RecordType> Records, EquatableArray<EnumType> Enums, EquatableArray<OpenEnumType> OpenEnums, EquatableArray<UnionType> Unions,
    EquatableArray<SharedField> Fields, EquatableArray<SharedDefault> Defaults)
{
    /// <summary>The file-local class with what the records share: it spares them a static constructor.</summary>
    public const string WireClass = "Wire";

    /// <summary>Its full name.</summary>
    public static string WireOf(RecordTarget target) => "global::" + (target.Namespace.Length == 0 ? "" : target.Namespace + ".") + WireClass;
}
