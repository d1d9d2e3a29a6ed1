namespace SchemaGen.Generation.Naming;

/// <summary>Words for the characters that a name can't have, for texts that hold nothing else, or that would otherwise be the same name.</summary>
internal static class PunctuationNames
{
    /// <summary>The text with its punctuation spelled out: <c>+</c> gives <c>Plus</c>, <c>c#</c> gives <c>CHash</c>. Empty where there is nothing to spell.</summary>
    public static string SpellOut(string text)
    {
        var spelled = new System.Text.StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            string? word = Word(c);
            if (word is null)
            {
                spelled.Append(c);
            }
            else
            {
                spelled.Append(' ').Append(word).Append(' ');
            }
        }

        return WordSplitter.Join(WordSplitter.Words(spelled.ToString()));
    }

    private static string? Word(char c) => c switch
    {
        ' ' => "Space",
        '!' => "Exclamation",
        '"' => "Quote",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Apostrophe",
        '(' => "Open",
        ')' => "Close",
        '*' => "Star",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Minus",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "Less",
        '=' => "Equal",
        '>' => "Greater",
        '?' => "Question",
        '@' => "At",
        '[' => "Open",
        '\\' => "Backslash",
        ']' => "Close",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "Open",
        '|' => "Bar",
        '}' => "Close",
        '~' => "Tilde",
        '×' => "Times",
        '÷' => "Divide",
        '∞' => "Infinity",
        _ => null,
    };
}
