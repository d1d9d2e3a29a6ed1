using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>Holds <c>ModelInput.TryParse</c> and NJsonSchema to the table of payloads.</summary>
public sealed class PayloadTests
{
    public static TheoryData<string> Rows { get; } = new(PayloadTable.Cases.Select(static row => row.Json));

    public static TheoryData<string> ValidRows { get; } =
        new(PayloadTable.Cases.Where(static row => row.IsValid).Select(static row => row.Json));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Both_judges_agree(string json)
    {
        PayloadCase row = PayloadTable.Cases.Single(row => row.Json == json);
        ModelReader reader = (await CompiledTable.Shared).Reader(PayloadTable.Group);
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = reader.Read(json);

        Assert.Equal(row.Violations, violations.Select(static violation => $"{violation.Keyword} at {violation.Pointer}"));
        Assert.Equal(row.IsValid, input is not null);
        bool agrees = (await NJsonSchemaOracle.ErrorsAsync(PayloadTable.Group.Schema, json)).Count == 0 == row.IsValid;
        Assert.True(agrees == row.NJsonSchemaGap is null, $"NJsonSchema {(agrees ? "agrees" : "does not agree")}.");
    }

    [Theory]
    [MemberData(nameof(ValidRows))]
    public async Task What_is_read_is_written_and_read_again(string json)
    {
        ModelReader reader = (await CompiledTable.Shared).Reader(PayloadTable.Group);
        IModelInput input = reader.Read(json).Input!;

        Assert.Equal(input, reader.Read(input.ToJson()).Input);
        Assert.Empty(input.Validate());
    }

    [Fact]
    public void The_table_says_no_in_many_ways()
    {
        Assert.True(PayloadTable.Cases.Count >= 90, $"The table has {PayloadTable.Cases.Count} rows.");
        Assert.Superset(
            new HashSet<string> { "type", "required", "additionalProperties", "enum", "minimum", "maximum", "minLength", "maxLength", "maxItems", "uniqueItems", "json" },
            PayloadTable.Cases.SelectMany(static row => row.Violations).Select(static violation => violation.Split(' ')[0]).ToHashSet());
    }
}
