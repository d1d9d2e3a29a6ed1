using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ReadApiKeyCodeFixTests
{
    private const string Live = "mv_live_4fQ9zK27bTxW";
    private const string FromVariable = "Environment.GetEnvironmentVariable(\"MINDVIDEO_API_KEY\")";
    private const string OrThrow = " ?? throw new InvalidOperationException(\"The API key is not set.\")";

    [Theory]
    [InlineData("MindVideoOptions options, IConfiguration settings", "options.ApiKey = KEY;", "options.ApiKey = settings[\"MindVideo:ApiKey\"];")]
    [InlineData("HostApplicationBuilder builder", "Add(o => o.ApiKey = KEY);", "Add(o => o.ApiKey = builder.Configuration[\"MindVideo:ApiKey\"]);")]
    [InlineData("IHostApplicationBuilder builder", "Add(o => { o.ApiKey = KEY; });", "Add(o => { o.ApiKey = builder.Configuration[\"MindVideo:ApiKey\"]; });")]
    [InlineData("HostBuilderContext context", "_ = new MindVideoOptions { ApiKey = KEY };", "_ = new MindVideoOptions { ApiKey = context.Configuration[\"MindVideo:ApiKey\"] };")]
    [InlineData("HostApplicationBuilder builder, IConfiguration @class", "Add(o => o.ApiKey = KEY);", "Add(o => o.ApiKey = @class[\"MindVideo:ApiKey\"]);")]
    [InlineData("IConfigurationRoot root", "var key = KEY; Add(o => o.ApiKey = key);", "var key = root[\"MindVideo:ApiKey\"]; Add(o => o.ApiKey = key);")]
    [InlineData("IConfiguration settings", "string key = KEY; Add(o => o.ApiKey = key);", "string key = settings[\"MindVideo:ApiKey\"]" + OrThrow + "; Add(o => o.ApiKey = key);")]
    [InlineData("IConfiguration settings", "NotNull(KEY);", "NotNull(settings[\"MindVideo:ApiKey\"]" + OrThrow + ");")]
    public Task It_comes_from_the_configuration_where_there_is_one(string parameters, string statement, string fixedStatement) =>
        MethodAsync(parameters, statement.Replace("KEY", "{|SG2001:\"hunter2\"|}").Replace("NotNull({|SG2001:\"hunter2\"|})", $"NotNull({{|SG2001:\"{Live}\"|}})"), fixedStatement);

    [Theory]
    [InlineData("MindVideoOptions options", "options.ApiKey = {|SG2001:\"hunter2\"|};", "options.ApiKey = " + FromVariable + ";")]
    [InlineData("MindVideoOptions options", "options.ApiKey = {|SG2001:\"hun\" + \"ter2\"|};", "options.ApiKey = " + FromVariable + ";")]
    [InlineData("MindVideoOptions options", "options.ApiKey = {|SG2001:\"\"\"hunter2\"\"\"|};", "options.ApiKey = " + FromVariable + ";")]
    [InlineData("MindVideoOptions options", "options.ApiKey = {|SG2001:Key|};", "options.ApiKey = " + FromVariable + ";")]
    [InlineData("bool flag", "Add(o => o.ApiKey = flag ? {|SG2001:\"hunter2\"|} : \"mv_emulator\");", "Add(o => o.ApiKey = flag ? " + FromVariable + " : \"mv_emulator\");")]
    [InlineData("IConfiguration settings", "Add(static o => o.ApiKey = {|SG2001:\"hunter2\"|});", "Add(static o => o.ApiKey = " + FromVariable + ");")]
    [InlineData("", "NotNull({|SG2001:LIVE|}.Trim());", "NotNull((" + FromVariable + OrThrow + ").Trim());")]
    [InlineData("", "string[] keys = [{|SG2001:LIVE|}]; NotNull(keys[0]);", "string[] keys = [" + FromVariable + OrThrow + "]; NotNull(keys[0]);")]
    public Task Else_from_the_environment(string parameters, string statement, string fixedStatement) =>
        MethodAsync(parameters, statement.Replace("LIVE", $"\"{Live}\"").Replace("KEY", Live), fixedStatement);

    [Theory]
    [InlineData("", "NotNull({|SG2001:\"Bearer KEY\"|});", "NotNull($\"Bearer {READ}\");")]
    [InlineData("", "NotNull({|SG2001:@\"{\"\"key\"\":\"\"KEY\"\"}\"|});", "NotNull($@\"{{\"\"key\"\":\"\"{READ}\"\"}}\");")]
    [InlineData("int n", "NotNull($\"{n}{|SG2001: Bearer KEY {{|}{n}\");", "NotNull($\"{n} Bearer {READ} {{{n}\");")]
    [InlineData("int n", "NotNull($\"{n} {{|SG2001:\"KEY\"|}}\");", "NotNull($\"{n} {READ}\");")]
    [InlineData("int n", "NotNull($\"{n} {{|SG2001:\"KEY\"|},40}\");", "NotNull($\"{n} {READ,40}\");")]
    [InlineData("int n", "NotNull($\"{n} {({|SG2001:\"KEY\"|})}\");", "NotNull($\"{n} {(READ)}\");")]
    [InlineData("int n", "NotNull($\"{n} {(n > 1 ? {|SG2001:\"KEY\"|} : null)}\");", "NotNull($\"{n} {(n > 1 ? (READ) : null)}\");")]
    [InlineData("string scheme", "NotNull(scheme + {|SG2001:\"KEY\"|});", "NotNull(scheme + (READ));")]
    [InlineData("string scheme", "NotNull(scheme + \" \" + ({|SG2001:\"KEY\"|}) + scheme);", "NotNull(scheme + \" \" + (READ) + scheme);")]
    public async Task A_text_with_the_key_in_it_is_not_made_without_one(string parameters, string statement, string fixedStatement)
    {
        await MethodAsync(parameters, statement.Replace("KEY", Live), fixedStatement.Replace("READ", FromVariable + OrThrow));

        string withBuilder = string.Join(", ", new[] { parameters, "IHostApplicationBuilder builder" }.Where(text => text.Length > 0));
        await MethodAsync(withBuilder, statement.Replace("KEY", Live), fixedStatement.Replace("READ", "builder.Configuration[\"MindVideo:ApiKey\"]" + OrThrow));
    }

    [Theory]
    [InlineData("{|SG2001:\"Bearer KEY\"|}", "$\"Bearer {READ}\"")]
    [InlineData("$\"{1}{|SG2001: Bearer KEY|}\"", "$\"{1} Bearer {READ}\"")]
    [InlineData("$\"{1} {{|SG2001:\"KEY\"|}}\"", "$\"{1} {READ}\"")]
    public Task A_colon_within_an_interpolation_stands_in_parentheses(string text, string fixedText)
    {
        const string Hiding = "class Inner { int System => 0; int Environment => 0; string Header => TEXT; }";
        return FileAsync(
            Program("", "", Hiding.Replace("TEXT", text.Replace("KEY", Live))),
            Program("", "", Hiding.Replace("TEXT", fixedText.Replace("READ", "(global::System." + FromVariable + OrThrow + ")"))));
    }

    [Theory]
    [InlineData("public static readonly string s_key = {|SG2001:LIVE|};", "public static readonly string s_key = " + FromVariable + OrThrow + ";")]
    [InlineData("string? Mine { get; } = {|SG2001:LIVE|};", "string? Mine { get; } = " + FromVariable + ";")]
    [InlineData("static string Mine => {|SG2001:LIVE|};", "static string Mine => " + FromVariable + OrThrow + ";")]
    [InlineData("public IConfiguration _settings = null!; MindVideoOptions Make() => new() { ApiKey = {|SG2001:LIVE|} };", "public IConfiguration _settings = null!; MindVideoOptions Make() => new() { ApiKey = _settings[\"MindVideo:ApiKey\"] };")]
    [InlineData("IConfiguration Settings => null!; static MindVideoOptions Make() => new() { ApiKey = {|SG2001:LIVE|} };", "IConfiguration Settings => null!; static MindVideoOptions Make() => new() { ApiKey = " + FromVariable + " };")]
    [InlineData("class Inner(IConfiguration settings) { public string? Other => settings[\"Other\"]; public string? Key => {|SG2001:LIVE|}; }", "class Inner(IConfiguration settings) { public string? Other => settings[\"Other\"]; public string? Key => settings[\"MindVideo:ApiKey\"]; }")]
    [InlineData("class Inner { string Environment => \"\"; public string? Key => {|SG2001:LIVE|}; }", "class Inner { string Environment => \"\"; public string? Key => System." + FromVariable + "; }")]
    public Task Members_are_repaired_too(string member, string fixedMember) =>
        FileAsync(Program("", "", member.Replace("LIVE", $"\"{Live}\"")), Program("", "", fixedMember));

    [Theory]
    [InlineData("const string Mine = {|SG2001:LIVE|};")]
    [InlineData("[Obsolete({|SG2001:LIVE|})] void Old() { }")]
    [InlineData("void Call(string key = {|SG2001:LIVE|}) { }")]
    [InlineData("bool Is(string key) => key is {|SG2001:LIVE|};")]
    [InlineData("bool Is(string key) { switch (key) { case {|SG2001:LIVE|}: return true; default: return false; } }")]
    [InlineData("ReadOnlySpan<byte> Bytes => {|SG2001:LIVEu8|};")]
    [InlineData("string Raw => {|SG2001:\"\"\"Bearer KEY\"\"\"|};")]
    [InlineData("string Raw(int n) => $\"\"\"{n}{|SG2001: Bearer KEY|}\"\"\";")]
    [InlineData("string Sum(string key) => {|SG2001:\"mv_live_\" + \"4fQ9zK27bTxW and more\"|} + key;")]
    public Task Nothing_is_offered_where_it_could_not_compile(string member)
    {
        string source = Program("", "", member.Replace("LIVE", $"\"{Live}\"").Replace("KEY", Live));
        return FileAsync(source, source);
    }

    [Fact]
    public Task The_import_is_added_where_it_is_missing() => ApiKeyFixTest.AllAsync(
        """
        using SchemaGen.MindVideo;

        class Program
        {
            MindVideoOptions First = new() { ApiKey = {|SG2001:"hunter2"|} };
            public string Second = {|SG2001:"mv_live_4fQ9zK27bTxW"|};
        }
        """,
        """
        using System;
        using SchemaGen.MindVideo;

        class Program
        {
            MindVideoOptions First = new() { ApiKey = Environment.GetEnvironmentVariable("MINDVIDEO_API_KEY") };
            public string Second = Environment.GetEnvironmentVariable("MINDVIDEO_API_KEY") ?? throw new InvalidOperationException("The API key is not set.");
        }
        """);

    [Fact]
    public Task A_top_level_program_reads_the_configuration_of_its_builder() => ApiKeyFixTest.AllAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using SchemaGen.MindVideo;

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddMindVideo(o => o.ApiKey = {|SG2001:"mv_live_4fQ9zK27bTxW"|}); // mine
        builder.Build();

        static class Services
        {
            public static void AddMindVideo(this IServiceCollection services, Action<MindVideoOptions> configure) { }
        }
        """,
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using SchemaGen.MindVideo;

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddMindVideo(o => o.ApiKey = builder.Configuration["MindVideo:ApiKey"]); // mine
        builder.Build();

        static class Services
        {
            public static void AddMindVideo(this IServiceCollection services, Action<MindVideoOptions> configure) { }
        }
        """,
        isProgram: true);

    [Fact]
    public Task All_at_once()
    {
        const string Parameters = "MindVideoOptions options, IConfiguration settings";
        return ApiKeyFixTest.AllAsync(
            Program(Parameters, "options.ApiKey = {|SG2001:\"hunter2\"|}; NotNull({|SG2001:\"Bearer mv_live_4fQ9zK27bTxW\"|}); Add(static o => o.ApiKey = {|SG2001:Key|});"),
            Program(Parameters, "options.ApiKey = settings[\"MindVideo:ApiKey\"]; NotNull($\"Bearer {settings[\"MindVideo:ApiKey\"]" + OrThrow + "}\"); Add(static o => o.ApiKey = " + FromVariable + ");"));
    }

    private static Task MethodAsync(string parameters, string statement, string fixedStatement) =>
        FileAsync(Program(parameters, statement), Program(parameters, fixedStatement));

    private static Task FileAsync(string source, string fixedSource) => ApiKeyFixTest.FileAsync(source, fixedSource);

    private static string Program(string parameters, string statement, string members = "") => $$"""
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using SchemaGen.MindVideo;

        class Program
        {
            public const string Key = "hunter2";
            {{members}}
            public static void Run({{parameters}})
            {
                {{statement}}
            }

            static void Add(Action<MindVideoOptions> configure) { }

            static void NotNull(string text) { }
        }
        """;
}
