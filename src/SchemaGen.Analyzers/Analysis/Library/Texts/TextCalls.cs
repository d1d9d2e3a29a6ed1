using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates the functions of <c>string</c>. Of a result that depends on the culture, at most the length is known.</summary>
internal static class TextCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Concat"] = TextBuilding.Concat,
        ["Join"] = TextBuilding.Join,
        ["Format"] = TextFormatting.Format,
        ["Insert"] = TextBuilding.Insert,
        ["PadLeft"] = TextBuilding.Pad,
        ["PadRight"] = TextBuilding.Pad,

        ["Substring"] = TextCutting.Substring,
        ["Remove"] = TextCutting.Remove,
        ["Trim"] = TextCutting.Trim,
        ["TrimStart"] = TextCutting.Trim,
        ["TrimEnd"] = TextCutting.Trim,
        ["Split"] = TextSplitting.Split,
        ["ToCharArray"] = TextSplitting.ToCharacters,
        ["op_Implicit"] = static (in LibraryCall call) => call.Arguments[0].IsNull ? CollectionValue.Empty : call.Collection(0),

        ["Replace"] = TextReplacing.Replace,
        ["ToUpperInvariant"] = TextReplacing.ChangeCase,
        ["ToLowerInvariant"] = TextReplacing.ChangeCase,
        ["ToUpper"] = TextReplacing.ChangeCase,
        ["ToLower"] = TextReplacing.ChangeCase,

        ["ToString"] = Same,
        ["Clone"] = Same,
        ["Copy"] = Argument,
        ["Intern"] = Argument,

        ["StartsWith"] = LibraryConditions.Decide,
        ["EndsWith"] = LibraryConditions.Decide,
        ["IsNullOrEmpty"] = LibraryConditions.Decide,
        ["IsNullOrWhiteSpace"] = LibraryConditions.Decide,
        ["Equals"] = LibraryConditions.Decide,
    };

    private static AbstractValue? Same(in LibraryCall call) => call.Receiver as TextValue;

    private static AbstractValue? Argument(in LibraryCall call) => call.Arguments[0] as TextValue;
}
