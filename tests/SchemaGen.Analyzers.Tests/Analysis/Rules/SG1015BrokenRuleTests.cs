using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1015BrokenRuleTests
{
    [Theory]
    [InlineData("""Mode = EditMode.Fast, {|#0:Steps = 50|}""", "'mode' is \"fast\" and 'steps' is 50, but model 'edit' asks: 'steps' must be at most 20 where 'mode' is \"fast\"")]
    [InlineData("""Image = text, {|#0:Video = "v"|}""", "'image' and 'video' are given, but model 'edit' asks: give 'image' or 'video', not both")]
    [InlineData("""{|#0:Loop = true|}""", "'loop' is true and 'video' is missing, but model 'edit' asks: give 'video' where 'loop' is true")]
    [InlineData("""{|#0:Strength = 0.75|}""", "'strength' is 0.75 and 'image' is missing, but model 'edit' asks: give 'image' where 'strength' is more than 0.5")]
    [InlineData("""Name = "ab", {|#0:Tags = ["t"]|}""", "'name' is \"ab\" and 'tags' is given, but model 'edit' asks: 'name' must have at least 3 characters where 'tags' is given")]
    public Task The_message_says_what_was_found_and_what_is_asked(string members, string message) =>
        RuleTest.InitializerAsync(members, DiagnosticResult.CompilerError("SG1015").WithLocation(0).WithMessage(message));

    [Theory]
    [InlineData("""{|#0:new SourceInput|} { Seed = 1 }""", "'url' and 'data' are missing, but model 'source' asks: give exactly one of 'url' and 'data'")]
    [InlineData("""{|#0:new SeveralInput|} { C = "c", D = "d" }""", "'a' and 'b' are missing, but model 'several' asks: give 'a' or 'b'")]
    public Task Where_only_something_missing_breaks_it_the_object_is_named(string creation, string message) =>
        RuleTest.StatementsAsync($"_ = {creation};", DiagnosticResult.CompilerError("SG1015").WithLocation(0).WithMessage(message));

    [Theory]
    [InlineData("Console.WriteLine({|SG1015:new SourceInput()|});")]
    [InlineData("Console.WriteLine({|SG1015:new SourceInput|} { });")]
    [InlineData("Console.WriteLine(flag ? {|SG1015:new SourceInput()|} : new SourceInput { Url = text });")]
    [InlineData("SourceInput[] all = [{|SG1015:new()|}, new() { Url = text }]; Console.WriteLine(all);")]
    [InlineData("if (flag) { Console.WriteLine({|SG1015:new SourceInput()|}); }")]
    public Task An_object_to_which_nothing_is_assigned_is_named(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("SourceInput later = new(); if (flag) { later = new() { Url = text }; } Console.WriteLine(later);")]
    [InlineData("Console.WriteLine(new SourceInput() with { Url = text });")]
    [InlineData("SourceInput? given = null; given ??= new(); Console.WriteLine(given);")]
    [InlineData("SourceInput Make() => new(); Console.WriteLine(Make() with { Url = text });")]
    [InlineData("var draft = new SourceInput(); Console.WriteLine(draft with { Data = text });")]
    [InlineData("Func<SourceInput, SourceInput> fill = draft => draft with { Url = text }; Console.WriteLine(fill);")]
    public Task One_that_only_holds_a_place_is_not(string statements) => RuleTest.StatementsAsync(statements);

    [Fact]
    public Task The_number_of_members_is_counted() => RuleTest.StatementsAsync(
        """_ = {|#0:new SeveralInput|} { A = "a" };""",
        DiagnosticResult.CompilerError("SG1015").WithLocation(0).WithMessage("1 member is given, but model 'several' asks: give at least 2 members"));

    [Theory]
    [InlineData("""Steps = 50, {|SG1015:Mode = EditMode.Fast|}""")]
    [InlineData("""Mode = EditMode.Fast, {|SG1015:Steps = Math.Max(n, 30)|}""")]
    [InlineData("""Video = "v", {|SG1015:Image = "i"|}""")]
    [InlineData("""Strength = 1, {|SG1015:Image = null|}""")]
    [InlineData("""{|SG1015:Tags = list|}""")]
    [InlineData("""Options = new() { {|SG1015:Sampler = EditOptionsSampler.B|} }""")]
    [InlineData("""Options = new() { Eta = null, {|SG1015:Sampler = EditOptionsSampler.B|} }""")]
    [InlineData("""Options = new() { Sampler = EditOptionsSampler.B, {|SG1015:Eta = null|} }""")]
    [InlineData("""Loop = true, {|SG1015:Video = null|}""")]
    public Task What_completes_the_violation_is_reported(string members) => RuleTest.InitializerAsync(members);

    [Theory]
    [InlineData("""Mode = EditMode.Fast, Steps = 20""")]
    [InlineData("""Mode = EditMode.Slow, Steps = 50""")]
    [InlineData("""Mode = mode, Steps = 50""")]
    [InlineData("""Mode = any, Steps = 50""")]
    [InlineData("""Mode = null, Steps = 50""")]
    [InlineData("""Mode = EditMode.Fast, Steps = n""")]
    [InlineData("""Mode = EditMode.Fast, Steps = Math.Min(n, 30)""")]
    [InlineData("""Image = text""")]
    [InlineData("""Image = text, Video = maybe""")]
    [InlineData("""Image = text, Video = null""")]
    [InlineData("""Loop = false""")]
    [InlineData("""Loop = flag""")]
    [InlineData("""Loop = true, Video = maybe""")]
    [InlineData("""Strength = 0.5""")]
    [InlineData("""Strength = real""")]
    [InlineData("""Strength = 0.75, Image = maybe""")]
    [InlineData("""Strength = 0.75, Image = text""")]
    [InlineData("""Tags = null""")]
    [InlineData("""Tags = ["t"], Name = "abc" """)]
    [InlineData("""Tags = ["t"], Name = text""")]
    [InlineData("""Options = new() { Sampler = EditOptionsSampler.A }""")]
    [InlineData("""Options = new() { Sampler = EditOptionsSampler.B, Eta = real }""")]
    [InlineData("""Options = null""")]
    public Task What_is_right_or_not_known_is_not_reported(string members) => RuleTest.InitializerAsync(members);

    [Theory]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = flag ? EditMode.Fast : EditMode.Slow, {|SG1115:Steps = 50|} };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = EditMode.Fast, {|SG1115:Steps = flag ? 50 : 10|} };""")]
    [InlineData("""var mode2 = EditMode.Slow; if (flag) { mode2 = EditMode.Fast; } _ = new EditInput { Prompt = "a", Mode = mode2, {|SG1115:Steps = 50|} };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = flag ? text : null, {|SG1115:Video = text|} };""")]
    [InlineData("""_ = new SourceInput { Url = flag ? text : null, {|SG1115:Data = text|} };""")]
    public Task On_some_path_it_is_a_warning(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = flag ? EditMode.Fast : EditMode.Slow, Steps = flag ? 10 : 50 };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = flag ? text : null, Video = flag ? null : text };""")]
    [InlineData("""_ = new SourceInput { Url = flag ? text : null, Data = flag ? null : text };""")]
    [InlineData("""var steps = 50; if (mode == EditMode.Fast) { steps = 20; } _ = new EditInput { Prompt = "a", Mode = mode, Steps = steps };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = mode, Steps = mode == EditMode.Fast ? 20 : 50 };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = mode, Steps = mode switch { EditMode.Fast => 20, EditMode.Slow => 50, _ => 30 } };""")]
    [InlineData("""if (any is EditMode.Fast) { return ""; } _ = new EditInput { Prompt = "a", Mode = any, Steps = 50 };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Loop = maybe != null, Video = maybe };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Strength = maybe is null ? 0.2 : 0.8, Image = maybe };""")]
    public Task Correlated_members_are_not_reported(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = input with { Mode = EditMode.Fast, {|SG1015:Steps = 50|} };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Mode = EditMode.Fast }; _ = draft with { {|SG1015:Steps = 50|} };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Video = text }; _ = draft with { {|SG1015:Image = text|} };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = EditMode.Fast } with { {|SG1015:Steps = 50|} };""")]
    [InlineData("""var draft = new SourceInput { Url = text }; _ = draft with { {|SG1015:Url = null|} };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Loop = true, Video = text }; _ = draft with { {|SG1015:Video = null|} };""")]
    [InlineData("""if (mode == EditMode.Fast) { _ = new EditInput { Prompt = "a", Mode = mode, {|SG1015:Steps = 50|} }; }""")]
    [InlineData("""_ = source with { Seed = 1, Url = null } with { {|SG1015:Data = null|} };""")]
    public Task A_with_is_checked_whole(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = input with { Steps = 50 };""")]
    [InlineData("""_ = input with { Image = text };""")]
    [InlineData("""_ = source with { Seed = 1 };""")]
    [InlineData("""_ = source with { Url = null };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Mode = EditMode.Fast, Steps = 50 }; _ = draft with { Steps = 10 };""")]
    [InlineData("""var draft = new SourceInput { Seed = 1 }; _ = draft with { Url = text };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Image = text }; _ = draft with { Image = null, Video = text };""")]
    public Task A_with_on_what_is_not_known_or_is_mended_is_not_reported(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new NestedInput { Size = new() { Width = 1 }, {|SG1015:Scale = 2|} };""")]
    [InlineData("""_ = new NestedInput { Parts = [new() { Kind = "small" }, new() { Kind = "big" }] };""")]
    [InlineData("""_ = new NestedInput { Layers = [new() { Blend = 1, {|SG1015:Mask = "m"|} }, new() { Blend = 1 }] };""")]
    [InlineData("""_ = new NestedInput { Figure = new NestedCircle { Radius = 1, {|SG1015:Diameter = 2|} } };""")]
    [InlineData("""var circle = new NestedCircle { Radius = 1 }; _ = new NestedInput { Figure = circle with { {|SG1015:Diameter = 2|} } };""")]
    [InlineData("""_ = new NestedInput { Figure = new NestedSquare { Side = 1 } };""")]
    [InlineData("""_ = new NestedInput { Size = new() { Width = 2 }, Scale = 2 };""")]
    [InlineData("""_ = new NestedInput { Size = new() { Width = n }, Scale = 2 };""")]
    [InlineData("""_ = new NestedInput { Size = new() { Height = 1 }, Scale = 2 };""")]
    [InlineData("""_ = new NestedInput { Parts = [new() { Kind = text }] };""")]
    [InlineData("""_ = new NestedInput { Parts = [new() { Kind = "big" }], Scale = 1 };""")]
    public Task What_only_the_evaluator_can_check_is_a_rule_too(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("if (maybe is not null && text is \"both\") { throw new Exception(); } _ = new EditInput { Prompt = \"a\", Image = maybe is null ? null : \"i\" };")]
    [InlineData("string? video = list.FirstOrDefault(); if (maybe is not null && video is not null) { throw new Exception(); } _ = new EditInput { Prompt = \"a\", Image = maybe is null ? null : \"i\", Video = video is null ? null : \"v\" };")]
    [InlineData("string? video = list.FirstOrDefault(); if (maybe != null && video != null) { return \"\"; } _ = new EditInput { Prompt = \"a\", Image = maybe == null ? null : \"i\", Video = video == null ? null : \"v\" };")]
    [InlineData("if (n > 0 && real > 0) { throw new Exception(); } _ = new EditInput { Prompt = \"a\", Image = n > 0 ? \"i\" : null, Video = real > 0 ? \"v\" : null };")]
    [InlineData("_ = new EditInput { Prompt = \"a\", Mode = mode, Steps = mode == EditMode.Fast ? 20 : 50 };")]
    [InlineData("_ = new EditInput { Prompt = \"a\", Mode = any, Steps = any is EditMode.Fast ? 10 : 50 };")]
    [InlineData("EditMode chosen = mode; var made = new EditInput { Prompt = \"a\", Mode = chosen, Steps = 20 }; chosen = EditMode.Fast; if (chosen == EditMode.Fast) { _ = made with { Steps = 50 }; }")]
    [InlineData("string? video = list.FirstOrDefault(); if (maybe is null && video is not null) { throw new Exception(); } _ = new EditInput { Prompt = \"a\", Image = maybe is null ? null : \"i\", {|SG1115:Video = video is null ? null : \"v\"|} };")]
    [InlineData("_ = new EditInput { Prompt = \"a\", Mode = mode, {|SG1115:Steps = mode == EditMode.Fast ? 50 : 20|} };")]
    [InlineData("_ = new EditInput { Prompt = \"a\", Mode = any, {|SG1115:Steps = any is EditMode.Fast ? 50 : 20|} };")]
    [InlineData("_ = new EditInput { Prompt = \"a\", Mode = mode, {|SG1115:Steps = mode switch { EditMode.Fast => 50, _ => 20 }|} };")]
    public Task What_one_variable_decides_is_known_of_each_member(string statements) => RuleTest.StatementsAsync(statements);
}
