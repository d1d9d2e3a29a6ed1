using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>The generated draft of a record may be wrong at any time: nothing is reported of it, though its members have the attributes of the record's.</summary>
public sealed class MutableDraftTests
{
    [Theory]
    [InlineData("""var draft = new EditInput.Draft { Steps = 500, Image = text, Video = "v" }; Console.WriteLine(draft.ToInput());""")]
    [InlineData("""var draft = new EditInput.Draft(); draft.Steps = 500; draft.Mode = (EditMode)99; draft.Strength = 7; Console.WriteLine(draft.TryToInput(out _, out _));""")]
    [InlineData("""EditInput.Draft draft = input.ToDraft(); draft.Prompt = null; draft.Options = new() { Sampler = EditOptionsSampler.B }; Console.WriteLine(draft);""")]
    public Task A_draft_is_not_judged(string statements) => RuleTest.StatementsAsync(statements);

    [Fact]
    public Task The_record_that_it_is_made_of_is() =>
        RuleTest.StatementsAsync("""EditInput.Draft draft = new EditInput { Prompt = "a", Steps = {|SG1001:500|} }.ToDraft(); Console.WriteLine(draft);""");
}
