using SchemaGen.Json;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Reads the condition of a filter (RFC 9535, 2.3.5): <c>?@.name == 'x' &amp;&amp; @.in</c>.</summary>
internal sealed class JsonPathFilterParser(JsonPathScanner scanner, JsonPathParser queries)
{
    private static readonly string[] s_sizes = ["<=", ">=", "<", ">", "=~"];

    /// <summary>Reads a condition; null where there is a fault.</summary>
    public JsonPathCondition? Parse()
    {
        if (!queries.TryEnter())
        {
            return null;
        }

        JsonPathCondition? condition = ParseSeries("||", () => ParseSeries("&&", ParseBasic, static parts => new AllCondition(parts)), static parts => new AnyCondition(parts));
        queries.Leave();
        return condition;
    }

    private JsonPathCondition? ParseSeries(string between, Func<JsonPathCondition?> parsePart, Func<IReadOnlyList<JsonPathCondition>, JsonPathCondition> join)
    {
        List<JsonPathCondition> parts = [];
        do
        {
            scanner.SkipSpace();
            if (parsePart() is not { } part)
            {
                return null;
            }

            parts.Add(part);
            scanner.SkipSpace();
        }
        while (scanner.TryTake(between));

        return parts is [var single] ? single : join(parts);
    }

    private JsonPathCondition? ParseBasic()
    {
        bool isNegated = false;
        if (scanner.Next == '!' && scanner.At(1) != '=')
        {
            scanner.Position++;
            scanner.SkipSpace();
            isNegated = true;
        }

        int start = scanner.Position;
        JsonPathCondition? condition;
        if (scanner.TryTake("("))
        {
            condition = Parse();
            if (condition is null || !scanner.Expect(")"))
            {
                return null;
            }
        }
        else
        {
            condition = ParseComparison(start, isNegated);
        }

        return condition is not null && isNegated ? new NotCondition(condition) : condition;
    }

    private JsonPathCondition? ParseComparison(int start, bool isNegated)
    {
        if (ParseOperand() is not { } left)
        {
            return null;
        }

        int end = scanner.Position;
        scanner.SkipSpace();
        bool isDifferent = scanner.TryTake("!=");
        if (!isDifferent && !scanner.TryTake("=="))
        {
            return ParseExistence(left, start, end);
        }

        if (isNegated)
        {
            scanner.Fail(start, scanner.Position, "a comparison after '!' stands in parentheses");
            return null;
        }

        scanner.SkipSpace();
        int other = scanner.Position;
        if (ParseOperand() is not { } right)
        {
            return null;
        }

        return IsOne(left, start, end) && IsOne(right, other, scanner.Position) ? new EqualityCondition(left, isDifferent, right) : null;
    }

    private ExistsCondition? ParseExistence(JsonPathOperand operand, int start, int end)
    {
        if (Array.Find(s_sizes, scanner.TryTake) is { } size)
        {
            scanner.Fail(scanner.Position - size.Length, scanner.Position, $"comparisons with '{size}' are not supported, only '==' and '!='");
            return null;
        }

        if (operand.Query is not { } query)
        {
            scanner.Fail(start, end, "a value alone is no condition: '==' or '!=' is expected after it");
            return null;
        }

        return new ExistsCondition(query);
    }

    /// <summary>Whether a side of a comparison is one value (2.3.5.1).</summary>
    private bool IsOne(JsonPathOperand operand, int start, int end)
    {
        if (operand.Query is null or { IsSingular: true })
        {
            return true;
        }

        scanner.Fail(start, end, "a path in a comparison names one value: names and indexes alone");
        return false;
    }

    private JsonPathOperand? ParseOperand()
    {
        switch (scanner.Next)
        {
            case '@' or '$':
                bool isAbsolute = scanner.Next == '$';
                scanner.Position++;
                return queries.ParseSegments() is { } segments ? new JsonPathOperand(null, new JsonPath(isAbsolute, segments)) : null;
            case '\'' or '"':
                return scanner.TakeString() is { } text ? new JsonPathOperand(new JsonString(default, text), null) : null;
            case '-' or (>= '0' and <= '9'):
                return ParseNumber();
            default:
                return ParseWord();
        }
    }

    private JsonPathOperand? ParseNumber()
    {
        int start = scanner.Position;
        int end = JsonNumberGrammar.RunEnd(scanner.Text, start);
        if (JsonNumberGrammar.Problem(scanner.Text, start, end) is { } problem)
        {
            scanner.Fail(start, end, $"{JsonQuote.Show(scanner.Text, start, end)} is no number: {problem}");
            return null;
        }

        scanner.Position = end;
        return new JsonPathOperand(new JsonNumber(default, scanner.Text.Substring(start, end - start)), null);
    }

    private JsonPathOperand? ParseWord()
    {
        int start = scanner.Position;
        while (JsonPathScanner.IsNameStart(scanner.Next) || JsonPathScanner.IsDigit(scanner.Next))
        {
            scanner.Position++;
        }

        switch (scanner.Text.Substring(start, scanner.Position - start))
        {
            case "true":
                return new JsonPathOperand(new JsonBoolean(default, true), null);
            case "false":
                return new JsonPathOperand(new JsonBoolean(default, false), null);
            case "null":
                return new JsonPathOperand(new JsonNull(default), null);
            case var function when function.Length > 0 && scanner.Next == '(':
                scanner.Fail(start, scanner.Position, $"the function '{function}' is not supported, and no other");
                return null;
            default:
                scanner.Position = start;
                scanner.FailHere("'@', a value or '(' is expected");
                return null;
        }
    }
}
