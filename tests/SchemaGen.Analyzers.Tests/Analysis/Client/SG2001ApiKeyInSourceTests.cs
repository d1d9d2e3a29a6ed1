using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;
using Test = SchemaGen.Analyzers.Tests.Analysis.Client.ClientTest<SchemaGen.Analysis.ApiKeyAnalyzer>;

namespace SchemaGen.Analyzers.Tests.Analysis.Client;

public sealed class SG2001ApiKeyInSourceTests
{
    private const string Live = "mv_live_4fQ9zK27bTxW";

    [Theory]
    [InlineData($"options.ApiKey = {{|#0:\"{Live}\"|}};", " ('mv_live_…')")]
    [InlineData("options.ApiKey = {|#0:\"hunter2\"|};", "")]
    public Task The_message_does_not_tell_the_key(string statement, string beginning) => Test.StatementsAsync(
        statement,
        "",
        DiagnosticResult.CompilerWarning("SG2001").WithLocation(0).WithMessage(
            $"An API key{beginning} is written in source, where everybody who reads it can spend its credits: read it from the configuration, or from the environment variable MINDVIDEO_API_KEY"));

    [Theory]
    [InlineData("""_ = new MindVideoOptions { ApiKey = {|SG2001:"hunter2"|} };""")]
    [InlineData("""MindVideoOptions made = new() { ApiKey = ({|SG2001:"hun" + "ter2"|}) };""")]
    [InlineData("""Configure(o => o.ApiKey = {|SG2001:"hunter2"|});""")]
    [InlineData("""Configure(o => { o.ApiKey = {|SG2001:"hunter2"|}!; });""")]
    [InlineData("""options.ApiKey = {|SG2001:Key|};""")]
    [InlineData("""options.ApiKey = {|SG2001:$"{Key}3"|};""")]
    [InlineData("""const string own = "hunter2"; options.ApiKey = {|SG2001:own|};""")]
    [InlineData("""var own = {|SG2001:"hunter2"|}; options.ApiKey = own;""")]
    [InlineData("""string? own; own = {|SG2001:"hunter2"|}; string other = own; Configure(o => o.ApiKey = other);""")]
    [InlineData("""var own = {|SG2001:"hunter2"|}; Console.WriteLine(own); options.ApiKey = own; _ = new MindVideoOptions { ApiKey = own };""")]
    [InlineData("""options.ApiKey = flag ? {|SG2001:"hunter2"|} : {|SG2001:"hunter3"|};""")]
    [InlineData("""options.ApiKey = flag ? {|SG2001:"hunter2"|} : "mv_emulator";""")]
    [InlineData("""options.ApiKey = maybe switch { "a" => {|SG2001:"hunter2"|}, _ => throw new InvalidOperationException() };""")]
    [InlineData("""options.ApiKey = {|SG2001:"mv_staging_1"|};""")]
    public Task A_constant_that_becomes_the_key_is_reported(string statements) => Test.StatementsAsync(
        statements, """const string Key = "hunter2"; static void Configure(Action<MindVideoOptions> configure) { }""");

    [Theory]
    [InlineData("options.ApiKey = {|SG2001:\"KEY\"|};")]
    [InlineData("options.ApiKey = maybe ?? {|SG2001:\"KEY\"|};")]
    [InlineData("var key = {|SG2001:\"KEY\"|}; options.ApiKey = key;")]
    [InlineData("http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", {|SG2001:\"KEY\"|});")]
    [InlineData("request.Headers.Add(\"Authorization\", {|SG2001:\"Bearer KEY\"|});")]
    [InlineData("_ = {|SG2001:@\"curl -H \"\"Authorization: Bearer KEY\"\" https://api.mindvideo.ai\"|};")]
    [InlineData("_ = $\"{flag}{|SG2001: Bearer KEY|}{maybe}\";")]
    [InlineData("_ = {|SG2001:\"\"\"KEY\"\"\"|};")]
    [InlineData("ReadOnlySpan<byte> key() => {|SG2001:\"KEY\"u8|};")]
    [InlineData("_ = {|SG2001:\"mv_live_\" + \"4fQ9zK27bTxW\"|} + maybe;")]
    [InlineData("const string prefix = \"mv_live_\"; const string key = {|SG2001:$\"{prefix}4fQ9zK27bTxW\"|}; _ = \"Bearer \" + key;")]
    [InlineData("if (maybe is {|SG2001:\"KEY\"|}) { }")]
    [InlineData("switch (maybe) { case {|SG2001:\"KEY\"|}: break; }")]
    [InlineData("string[] keys = [{|SG2001:\"KEY\"|}, {|SG2001:\"mv_live_aB3dE5fG\"|}];")]
    [InlineData("settings[\"a\"] = \"a\" + {|SG2001:\" KEY\"|} + \"b\";")]
    public Task A_live_key_is_reported_wherever_it_stands(string statements) => Test.StatementsAsync(statements.Replace("KEY", Live));

    [Theory]
    [InlineData("const string Key = {|SG2001:\"KEY\"|};")]
    [InlineData("static readonly string s_key = {|SG2001:\"KEY\"|};")]
    [InlineData("string Key { get; } = {|SG2001:\"KEY\"|};")]
    [InlineData("string Key => {|SG2001:\"KEY\"|};")]
    [InlineData("[Obsolete({|SG2001:\"KEY\"|})] void M() { }")]
    [InlineData("void M(string key = {|SG2001:\"KEY\"|}) { }")]
    [InlineData("[System.ComponentModel.DefaultValue({|SG2001:\"KEY\"|})] string Key { get; set; } = \"\";")]
    [InlineData("static MindVideoOptions s_options = new() { ApiKey = {|SG2001:\"KEY\"|} };")]
    [InlineData("static MindVideoOptions s_options = new() { ApiKey = {|SG2001:\"hunter2\"|} };")]
    public Task A_key_outside_of_methods_is_reported(string member) => Test.StatementsAsync("", member.Replace("KEY", Live));

    [Fact]
    public Task A_constant_with_a_live_key_is_reported_where_it_is_written_and_where_it_becomes_the_key() => Test.StatementsAsync(
        "options.ApiKey = {|SG2001:Key|}; _ = Key;", $"const string Key = {{|SG2001:\"{Live}\"|}};");

    [Fact]
    public async Task A_top_level_program_is_analysed()
    {
        AnalysisTest<ApiKeyAnalyzer> test = Test.Create($$"""
            using SchemaGen.MindVideo;

            var key = {|SG2001:"hunter2"|};
            Add(o => o.ApiKey = key);
            Add(o => o.ApiKey = {|SG2001:"{{Live}}"|});

            static void Add(System.Action<MindVideoOptions> configure) { }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("options.ApiKey = null;")]
    [InlineData("options.ApiKey = \"\";")]
    [InlineData("options.ApiKey = \" \";")]
    [InlineData("options.ApiKey = \"mv_emulator\";")]
    [InlineData("var key = \"mv_emulator\"; options.ApiKey = key;")]
    [InlineData("options.ApiKey = MindVideoOptions.ApiKeyVariable;")]
    [InlineData("options.ApiKey = \"MindVideo:ApiKey\";")]
    [InlineData("options.ApiKey = \"mv_live_xxx\";")]
    [InlineData("options.ApiKey = \"mv_live_xxxxxxxxxxxx\";")]
    [InlineData("options.ApiKey = \"<your key>\";")]
    [InlineData("options.ApiKey = \"test\";")]
    [InlineData("options.ApiKey = \"mv_test_0123456789abcdef\";")]
    [InlineData("options.ApiKey = \"Fake-Key-1\";")]
    [InlineData("options.ApiKey = \"YOUR_API_KEY\";")]
    [InlineData("options.ApiKey = \"mv_live_...\";")]
    [InlineData("options.ApiKey = \"${MINDVIDEO_API_KEY}\";")]
    [InlineData("options.ApiKey = Environment.GetEnvironmentVariable(\"MINDVIDEO_API_KEY\");")]
    [InlineData("options.ApiKey = settings[\"MindVideo:ApiKey\"];")]
    [InlineData("options.ApiKey = maybe;")]
    [InlineData("options.ApiKey = maybe ?? \"none\";")]
    [InlineData("options.ApiKey ??= \"none\";")]
    [InlineData("options.ApiKey = flag ? maybe : \"hunter2\";")]
    [InlineData("options.ApiKey = Key();")]
    [InlineData("options.ApiKey = s_field;")]
    [InlineData("options.ApiKey = maybe + \"hunter2\";")]
    [InlineData("string key = \"\"; key = maybe!; options.ApiKey = key;")]
    [InlineData("string key = \"hunter2\"; if (flag) { key = maybe!; } options.ApiKey = key;")]
    [InlineData("string key = \"hunter2\"; Read(out key); options.ApiKey = key;")]
    [InlineData("string key = \"hunter2\"; Change(ref key); options.ApiKey = key;")]
    [InlineData("void Set() { string key = \"hunter2\"; ref string alias = ref key; alias = maybe!; options.ApiKey = key; }")]
    [InlineData("string key = \"hunter2\"; Action change = () => key = maybe!; change(); options.ApiKey = key;")]
    [InlineData("string key = \"hunter2\"; key += maybe; options.ApiKey = key;")]
    [InlineData("string key = \"hunter2\"; (key, _) = (maybe!, 1); options.ApiKey = key;")]
    [InlineData("foreach (string key in new[] { \"hunter2\" }) { options.ApiKey = key; }")]
    [InlineData("if (maybe is { } key) { options.ApiKey = key; }")]
    [InlineData("new Order().Key = \"hunter2\";")]
    [InlineData("new Own().ApiKey = \"hunter2\";")]
    [InlineData("_ = new { ApiKey = \"hunter2\" };")]
    public Task What_is_no_key_or_not_certain_is_silent(string statements) => Test.StatementsAsync(statements, """
        static string s_field = "hunter2";
        static string Key() => "hunter2";
        static void Read(out string key) => key = "";
        static void Change(ref string key) => key = "";
        class Own { public string? ApiKey { get; set; } }
        """);

    [Theory]
    [InlineData("mv_live_")]
    [InlineData("mv_live_a1b2c3")]
    [InlineData("mv_live_xxx")]
    [InlineData("mv_live_XXXXXXXXXXXX")]
    [InlineData("mv_live_00000000")]
    [InlineData("mv_live_your_key_123456789")]
    [InlineData("mv_live_dashboard")]
    [InlineData("SELECT * FROM mv_live_orders_2024")]
    [InlineData("SELECT * FROM old_mv_live_4fQ9zK27bTxW")]
    [InlineData("MV_LIVE_4fQ9zK27bTxW")]
    [InlineData("mv_test_4fQ9zK27bTxW")]
    [InlineData("mv_emulator")]
    [InlineData("mv_live_…")]
    public Task A_text_without_the_form_of_a_live_key_is_silent(string text) => Test.StatementsAsync($"_ = \"{text}\"; _ = $\"{{flag}}{text}\"; _ = \"{text}\"u8.Length;");

    [Theory]
    [InlineData($"// {Live}")]
    [InlineData($"/* {Live} */")]
    [InlineData($"#region {Live}\n#endregion")]
    public Task A_comment_is_no_text(string comment) => Test.StatementsAsync("\n" + comment + "\n");

    [Fact]
    public async Task A_compilation_that_does_not_know_SchemaGen_is_not_analysed()
    {
        var test = new AnalysisTest<ApiKeyAnalyzer>(referencesSchemaGen: false)
        {
            TestState = { Sources = { $"class MindVideoOptions {{ string ApiKey = \"{Live}\"; }}" } },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_compilation_without_the_client_is_analysed()
    {
        var test = new AnalysisTest<ApiKeyAnalyzer> { TestState = { Sources = { $"class Program {{ string Key = {{|SG2001:\"{Live}\"|}}; }}" } } };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("// <auto-generated/>\n")]
    [InlineData("#pragma warning disable SG2001\n")]
    public Task What_is_generated_or_silenced_is_not_reported(string header) => Test.FileAsync($"{header}class Program {{ string Key = \"{Live}\"; }}");

    [Fact]
    public Task A_sum_of_a_thousand_parts_is_reported_once() => Test.StatementsAsync(
        $"options.ApiKey = {{|SG2001:{string.Join(" + ", Enumerable.Repeat("\"a\"", 1000))} + \"b\"|}}; _ = {{|SG2001:\"mv_live_\" + {string.Join(" + ", Enumerable.Repeat("\"a1B\"", 1000))}|}};");

    [Fact]
    public Task A_text_of_a_megabyte_is_no_trouble() => Test.StatementsAsync(
        $"_ = \"{new string('a', 1 << 20)}\"; options.ApiKey = {{|SG2001:\"{new string('a', 1 << 20)}b\"|}};");
}
