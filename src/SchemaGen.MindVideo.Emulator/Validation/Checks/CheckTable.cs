using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>The checks of each schema. A schema has its number in the table as an extension, which NJsonSchema keeps.</summary>
internal sealed class CheckTable
{
    private const string Mark = "x-emulator-checks";

    private static readonly Own s_none = new();

    private readonly List<Own> _own = [];

    public void Add(JsonObject schema, SchemaCheck check) => OwnOf(schema).Checks.Add(check);

    public void Add(JsonObject schema, MemberRules rules) => OwnOf(schema).Members = rules;

    public IReadOnlyList<SchemaCheck> Of(JsonSchema schema) => OwnOf(schema).Checks;

    public MemberRules? MembersOf(JsonSchema schema) => OwnOf(schema).Members;

    private Own OwnOf(JsonObject schema)
    {
        if (schema[Mark] is not JsonValue mark)
        {
            _own.Add(new Own());
            schema[Mark] = mark = JsonValue.Create((_own.Count - 1).ToString(CultureInfo.InvariantCulture));
        }

        return _own[Number(mark.GetValue<string>())];
    }

    private Own OwnOf(JsonSchema schema) =>
        schema.ExtensionData is { } extensions && extensions.TryGetValue(Mark, out object? mark) ? _own[Number((string)mark!)] : s_none;

    private static int Number(string mark) => int.Parse(mark, CultureInfo.InvariantCulture);

    /// <summary>What the emulator checks itself for one schema.</summary>
    private sealed class Own
    {
        public List<SchemaCheck> Checks { get; } = [];

        public MemberRules? Members { get; set; }
    }
}
