using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.Keywords;

namespace SchemaGen.Evaluation;

/// <summary>Makes the assertions of a schema (Validation, 6 and 7).</summary>
internal static class AssertionCompiler
{
    private static readonly Dictionary<string, JsonValueTypes> s_types = new(StringComparer.Ordinal)
    {
        ["null"] = JsonValueTypes.Null,
        ["boolean"] = JsonValueTypes.Boolean,
        ["integer"] = JsonValueTypes.Integer,
        ["number"] = JsonValueTypes.Number,
        ["string"] = JsonValueTypes.String,
        ["array"] = JsonValueTypes.Array,
        ["object"] = JsonValueTypes.Object,
    };

    public static void Compile(SchemaMembers members, List<Keyword> keywords)
    {
        if (TypesOf(members[KeywordNames.Type]) is not JsonValueTypes.None and var types)
        {
            keywords.Add(new TypeKeyword(types));
        }

        if (members[KeywordNames.Const] is { } value)
        {
            keywords.Add(new EnumKeyword(KeywordNames.Const, [value]));
        }

        if (members[KeywordNames.Enum] is ArrayInstance values)
        {
            keywords.Add(new EnumKeyword(KeywordNames.Enum, values.Items));
        }

        AddNumbers(members, keywords);
        AddTexts(members, keywords);
        AddCounts(members, keywords);
    }

    private static void AddNumbers(SchemaMembers members, List<Keyword> keywords)
    {
        var bounds = new List<NumberBound>();
        AddBound(KeywordNames.Minimum, true, false);
        AddBound(KeywordNames.ExclusiveMinimum, true, true);
        AddBound(KeywordNames.Maximum, false, false);
        AddBound(KeywordNames.ExclusiveMaximum, false, true);
        if (bounds.Count > 0)
        {
            keywords.Add(new RangeKeyword(bounds.ToArray()));
        }

        if (members.Text(KeywordNames.Format) is { } name && NumericFormats.Find(name) is { } format)
        {
            keywords.Add(new RangeKeyword(
            [
                new NumberBound(KeywordNames.Format, NumberInstance.Parse(format.Minimum), IsMinimum: true, IsExclusive: false),
                new NumberBound(KeywordNames.Format, NumberInstance.Parse(format.Maximum), IsMinimum: false, IsExclusive: false),
            ]));
        }

        if (members.Number(KeywordNames.MultipleOf) is { Approximation: >= 0 } factor && factor.Int64 != 0)
        {
            keywords.Add(new MultipleOfKeyword(factor));
        }

        void AddBound(string keyword, bool isMinimum, bool isExclusive)
        {
            if (members.Number(keyword) is { } value)
            {
                bounds.Add(new NumberBound(keyword, value, isMinimum, isExclusive));
            }
        }
    }

    private static void AddTexts(SchemaMembers members, List<Keyword> keywords)
    {
        int? minimum = members.Count(KeywordNames.MinLength);
        int? maximum = members.Count(KeywordNames.MaxLength);
        if (minimum is > 0 || maximum is not null)
        {
            keywords.Add(new LengthKeyword(minimum ?? 0, maximum ?? int.MaxValue));
        }

        if (members.Text(KeywordNames.Format) is { } name && AssertedFormats.Find(name) is { } format)
        {
            keywords.Add(new FormatKeyword(format));
        }

        if (members.Text(KeywordNames.Pattern) is { } pattern)
        {
            keywords.Add(new PatternKeyword(new CompiledPattern(pattern)));
        }
    }

    private static void AddCounts(SchemaMembers members, List<Keyword> keywords)
    {
        AddCount(true, members.Count(KeywordNames.MinItems), members.Count(KeywordNames.MaxItems));
        AddCount(false, members.Count(KeywordNames.MinProperties), members.Count(KeywordNames.MaxProperties));
        if (members.IsTrue(KeywordNames.UniqueItems))
        {
            keywords.Add(new UniqueItemsKeyword());
        }

        if (members[KeywordNames.Required] is ArrayInstance required && TextsOf(required) is { Length: > 0 } names)
        {
            keywords.Add(new RequiredKeyword(names));
        }

        (string Name, string[] Companions)[] dependencies = members.Map(KeywordNames.DependentRequired)
            .Where(static member => member.Value is ArrayInstance)
            .Select(static member => (member.Name, TextsOf((ArrayInstance)member.Value)))
            .ToArray();
        if (dependencies.Length > 0)
        {
            keywords.Add(new DependentRequiredKeyword(dependencies));
        }

        void AddCount(bool isOfItems, int? minimum, int? maximum)
        {
            if (minimum is > 0 || maximum is not null)
            {
                keywords.Add(new CountKeyword(isOfItems, minimum ?? 0, maximum ?? int.MaxValue));
            }
        }
    }

    private static JsonValueTypes TypesOf(Instance? value)
    {
        JsonValueTypes types = JsonValueTypes.None;
        foreach (string name in value is ArrayInstance list ? TextsOf(list) : value is StringInstance { Value: { } single } ? [single] : [])
        {
            types |= s_types.TryGetValue(name, out JsonValueTypes type) ? type : JsonValueTypes.None;
        }

        return types;
    }

    private static string[] TextsOf(ArrayInstance list) => list.Items.OfType<StringInstance>().Select(static item => item.Value!).Distinct(StringComparer.Ordinal).ToArray();
}
