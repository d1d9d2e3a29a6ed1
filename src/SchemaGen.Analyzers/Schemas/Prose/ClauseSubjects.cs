namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Finds out whether a statement has a subject of its own that is not the described member, so that what follows it, "and is only valid for ..." or "It cannot ...", is said of that subject:
/// <c>hd creates finer details and is only supported for dall-e-3</c>.
/// </summary>
internal sealed class ClauseSubjects(RelationScope scope)
{
    /// <summary>What begins a clause inside of a noun phrase, whose verb is not that of the statement: "the image that is edited", "how much is kept".</summary>
    private static readonly WordSet s_subordinators = new("that which who whose what how whether where when if unless while because since as than so");

    private static readonly WordSet s_callers = new("you users we");
    private static readonly WordSet s_selfNouns = new("parameter field option property argument setting flag input value feature param attribute");

    /// <summary>Whether a statement is about something else than the member.</summary>
    public bool IsOfOther(ProseSlice statement)
    {
        while (statement.Count > 0 && statement[0].Kind == ProseTokenKind.Mark)
        {
            statement = statement.From(1);
        }

        statement = statement.Is(0, "only") ? statement.From(1) : statement;
        return statement.Count > 0 && !statement.Is(0, ClauseWords.Leads) && (BeginsWithValue(statement) || BeginsWithMember(statement) || HasOtherSubject(statement));
    }

    /// <summary>Whether "it" can mean something that the sentence before speaks of, and not the member.</summary>
    public bool MayMeanOther(ProseSentence sentence) =>
        sentence.Previous is { Tokens: var before } && IsOfOther(before) && !(before.IndexOf(ClauseWords.Finite) is var verb and > 0 && IsPlural(before[verb - 1]));

    /// <summary>Whether a statement begins with one of the member's own values: it says something of this value only.</summary>
    public bool BeginsWithValue(ProseSlice statement)
    {
        for (int length = Math.Min(3, statement.Count - 1); length > 0; length--)
        {
            if (scope.Self.Values.Count > 1 && !scope.Self.IsFlag && ConditionValues.ReadList(statement.To(length), scope.Self) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands in parentheses is said of one of the member's values: the one that its sentence begins with, or the one before it.</summary>
    public bool IsOfValue(ProseSlice host, ProseSentence aside)
    {
        int before = 0;
        while (before < host.Count && host[before].Start < aside.Place.Start)
        {
            before++;
        }

        // Behind the last of the values, "ignored if" is said of the member.
        bool mayBeOfValue = before > 0 && (before < host.Count || aside.Tokens.Is(0, "only"));
        return BeginsWithValue(host) || (mayBeOfValue && scope.Self.Values.Count > 1 && !scope.Self.IsFlag && scope.Self.FindValue(host[before - 1].Text, isQuoted: false) is not null);
    }

    private bool BeginsWithMember(ProseSlice statement) => statement[0].IsIdentifier && scope.Siblings.Named(statement[0].Text) is { } member && member != scope.Self;

    private bool HasOtherSubject(ProseSlice statement)
    {
        int verb = statement.IndexOf(ClauseWords.Finite);
        if (verb <= 0 || statement.Is(0, s_callers))
        {
            return false;
        }

        int start = verb;
        while (start > 0 && !statement.IsMark(start - 1, ','))
        {
            start--;
        }

        ProseSlice subject = statement.Part(start, verb);
        if (subject.Count == 0)
        {
            return false;
        }

        return subject.IndexOf(s_subordinators) < 0 && !OtherRelations.IsAgent(subject) && !scope.Conditions.IsSelf(subject) && !subject.Is(0, "this") && !subject.Is(subject.Count - 1, s_selfNouns) && !scope.Siblings.WithPart(subject).Contains(scope.Self);
    }

    private static bool IsPlural(ProseToken noun) => noun.Lower.EndsWith("s", StringComparison.Ordinal) && !noun.Lower.EndsWith("ss", StringComparison.Ordinal);
}
