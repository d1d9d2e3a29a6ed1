using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>Holds the four judges of an input to the one table.</summary>
public sealed class AgreementTests
{
    public static TheoryData<string> Rows { get; } =
        new(AgreementTable.Groups.SelectMany(static group => group.Cases.Select(row => AgreementTable.NameOf(group, row))));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task All_judges_agree(string name)
    {
        CompiledRow row = (await CompiledTable.Shared).Rows[name];
        IModelInput input = row.Create();
        IReadOnlyList<ConstraintViolation> violations = input.Validate();

        Assert.Equal(
            row.Case.Violations.Select(static expected => $"{expected.Keyword} at {expected.Pointer}"),
            violations.Select(static violation => $"{violation.Keyword} at {violation.Pointer}"));
        Assert.Equal(CompilersWords(row.Case, violations), Describe(row.Diagnostics));
        Assert.Equal(row.Case.IsValid, IsValidToValidator(input));
        await AssertNJsonSchemaAsync(row, input);
    }

    [Fact]
    public void The_table_is_large_and_says_yes_as_often_as_no()
    {
        int valid = AgreementTable.Cases.Count(static row => row.IsValid);
        int invalid = AgreementTable.Cases.Count() - valid;

        Assert.True(valid + invalid >= 150, $"The table has {valid + invalid} rows.");
        Assert.True(valid >= invalid, $"{valid} rows are valid, {invalid} are not.");
    }

    [Theory]
    [InlineData("SG1001")]
    [InlineData("SG1002")]
    [InlineData("SG1003")]
    [InlineData("SG1004")]
    [InlineData("SG1005")]
    [InlineData("SG1006")]
    [InlineData("SG1007")]
    [InlineData("SG1008")]
    [InlineData("SG1009")]
    [InlineData("SG1014")]
    public void Each_rule_on_values_has_rows(string rule) =>
        Assert.Contains(AgreementTable.Cases, row => row.Violations.Any(violation => violation.Rule == rule));

    /// <summary>The compiler says what <c>Validate()</c> says, word for word, wherever it has a rule.</summary>
    private static IEnumerable<string> CompilersWords(AgreementCase row, IReadOnlyList<ConstraintViolation> violations) =>
        row.Violations
            .Zip(violations, static (expected, found) => expected.Rule is null ? null : $"{expected.Rule} {found.Message}")
            .OfType<string>()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Describe(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics) => diagnostics
        .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
        .Order(StringComparer.Ordinal);

    private static bool IsValidToValidator(IModelInput input) =>
        Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true);

    private static async Task AssertNJsonSchemaAsync(CompiledRow row, IModelInput input)
    {
        if (row.Case.HasNoJson)
        {
            Assert.Throws<JsonException>(() => input.ToJson());
            return;
        }

        string json = input.ToJson();
        if (row.Group.NJsonSchemaGap is not null)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => NJsonSchemaOracle.ErrorsAsync(row.Group.Schema, json));
            return;
        }

        IReadOnlyList<string> errors = await NJsonSchemaOracle.ErrorsAsync(row.Group.Schema, json);
        bool agrees = errors.Count == 0 == row.Case.IsValid;
        string verdict = $"{json} is {(errors.Count == 0 ? "valid" : string.Join(", ", errors))}";
        if (row.Case.NJsonSchemaGap is { } gap)
        {
            Assert.False(agrees, $"The gap of NJsonSchema is closed ({gap}): {verdict}");
        }
        else
        {
            Assert.True(agrees, $"NJsonSchema: {verdict}");
        }
    }
}
