using System.Globalization;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>A method that can be made as long as one likes.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="BlocksOfUnit">About how many blocks one unit has in the control flow graph.</param>
/// <param name="Body">Its statements, for a number of units. There are the parameters <c>bool[] f</c>, <c>int k</c> and <c>string text</c>.</param>
internal sealed record MethodShape(string Name, int BlocksOfUnit, Func<int, string> Body)
{
    private const string Record = "Gemini2_5FlashImagePreviewOfficialInput";
    private const int Depth = 4;

    public static IReadOnlyList<MethodShape> All { get; } =
    [
        new("independent ifs", 2, static units => $"int n = 1; {Repeat(units, static i => $"if (f[{i}]) {{ n = {1 + (i % 4)}; }}")} Use({Input("n")});"),
        new("ifs with an initialiser each", 2, static units => $"int n = 1; {Repeat(units, static i => $"if (f[{i}]) {{ n = {1 + (i % 4)}; Use({Input("n")}); }}")}"),
        new("many locals alive at once", 3, static units =>
            $"{Repeat(units, static i => $"int n{i} = f[{i}] ? 1 : {1 + (i % 4)};")} int sum = 0; {Repeat(units, static i => $"sum += n{i};")} Use({Input("Math.Clamp(sum, 1, 4)")});"),
        new("nested loops", 5 * Depth, static units => "int n = 1; " + Repeat(units, static i =>
            $"{Nested(i, 0, $"n = 1 + (n + {i}) % 4;")} Use({Input("Math.Clamp(n, 1, 4)")});")),
        new("loops in one loop", 4, static units =>
            $"int n = 1; while (k-- > 0) {{ {Repeat(units, static i => $"for (int i = 0; i < k; i++) {{ n = {1 + (i % 4)}; }}")} Use({Input("n")}); }}"),
        new("a switch", 2, static units => $"int n = 1; switch (k) {{ {Repeat(units, static i => $"case {i}: n = {1 + (i % 4)}; break;")} }} Use({Input("n")});"),
        new("a chain of else if", 2, static units => $"int n; {Repeat(units, static i => $"if (k == {i}) {{ n = {1 + (i % 4)}; }} else ")} {{ n = 1; }} Use({Input("n")});"),
        new("a switch expression in each initialiser", 7, static units => Repeat(units, static _ => $"Use({Input("k switch { 0 => 1, 1 => 2, _ => 4 }")});")),
        new("initialisers with locals of their own", 4, static units =>
            Repeat(units, static i => $"int n{i} = f[{i}] ? 1 : 2; var input{i} = {Input($"n{i}")};") + Repeat(units, static i => $"Use(input{i});")),
        new("lists that grow", 2, static units =>
            $"var list = new List<string> {{ text }}; {Repeat(units, static i => $"if (f[{i}]) {{ list.Add(text); }}")} Use(new {Record} {{ Prompt = text, ImageUrls = list }});"),
    ];

    /// <summary>A file with the method.</summary>
    public string Source(int blocks) => $$"""
        using System;
        using System.Collections.Generic;
        using Shop.Models;

        static class Long
        {
            static void Use(object input) { }

            static void Run(bool[] f, int k, string text)
            {
                {{Body(Math.Max(1, blocks / BlocksOfUnit))}}
            }
        }
        """;

    private static string Input(string n) => $"new {Record} {{ Prompt = text, N = {n} }}";

    private static string Nested(int number, int depth, string inner) => depth == Depth
        ? inner
        : $"for (int i{depth} = 0; i{depth} < k; i{depth}++) {{ {Nested(number, depth + 1, inner)} }}";

    private static string Repeat(int units, Func<int, string> unit) =>
        string.Join("\n", Enumerable.Range(0, units).Select(i => unit(i).ToString(CultureInfo.InvariantCulture)));
}
