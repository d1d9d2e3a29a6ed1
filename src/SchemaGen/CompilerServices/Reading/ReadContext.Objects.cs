using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Reading the members of an object. Violations get their pointers on the way out, so that a valid text pays nothing for them.
public partial struct ReadContext
{
    /// <summary>Enters the object at which the reader stands, and reports any other value there.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="table">The members of the object.</param>
    /// <returns>The position in the object, for <see cref="NextMember"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is <see langword="null"/>.</exception>
    public ObjectScope EnterObject(ref Utf8JsonReader reader, MemberTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        ModelSlug ??= table.ModelSlug;
        bool isAbsent = reader.TokenType != JsonTokenType.StartObject;
        if (isAbsent)
        {
            AddWrongType(ref reader, "an object");
        }

        return new ObjectScope { Table = table, Current = -1, ViolationCount = ViolationCount, IsAbsent = isAbsent };
    }

    /// <summary>Moves to the value of the next member.</summary>
    /// <param name="reader">Stands on the last token of the previous value.</param>
    /// <param name="scope">The position in the object.</param>
    /// <param name="member">The index of the member; -1 for one that the schema does not name.</param>
    /// <returns><see langword="true"/> if there is another member; <see langword="false"/> at the end of the object.</returns>
    public bool NextMember(ref Utf8JsonReader reader, ref ObjectScope scope, out int member)
    {
        if (ViolationCount != scope.ViolationCount)
        {
            LeaveMember(ref scope);
        }

        member = -1;
        if (scope.IsAbsent)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            member = scope.Table.Find(ref reader, scope.Current + 1);
            if (member < 0)
            {
                scope.Current = -1;
                ReadUnknownName(ref reader, ref scope);
                return true;
            }

            scope.Current = member;
            reader.Read();
            if (scope.TrySee(member))
            {
                return true;
            }

            SkipDuplicate(ref reader, ref scope);
        }

        return false;
    }

    /// <summary>Leaves the object, and reports the required members that it does not have.</summary>
    /// <param name="scope">The position in the object.</param>
    public void LeaveObject(ref ObjectScope scope)
    {
        if (!scope.IsAbsent && ((scope.Table.RequiredMask & ~scope.Seen) != 0 || scope.Table.Count > 64))
        {
            AddMissing(ref scope);
        }
    }

    /// <summary>Reports a member that the schema of the object does not allow, and moves to the end of its value.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="scope">The position in the object.</param>
    public void Unknown(ref Utf8JsonReader reader, ref ObjectScope scope)
    {
        string? nearest = NearestText.Find(scope.Name, scope.Table.Names);
        string hint = ConstraintMessages.DidYouMean(nearest is null ? null : "'" + nearest + "'");
        Add(KeywordNames.AdditionalProperties, ConstraintMessages.UnknownMember, hint, "");
        Skip(ref reader);
    }

    internal void AddDuplicate(ref Utf8JsonReader reader)
    {
        Add("json", ConstraintMessages.DuplicateMember, "", "");
        Skip(ref reader);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LeaveMember(ref ObjectScope scope)
    {
        MoveIntoMember(scope.ViolationCount, scope.Name);
        scope.ViolationCount = ViolationCount;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadUnknownName(ref Utf8JsonReader reader, ref ObjectScope scope)
    {
        scope.UnknownName = TokenText.TryGetString(ref reader) ?? TokenText.Raw(ref reader);
        reader.Read();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SkipDuplicate(ref Utf8JsonReader reader, ref ObjectScope scope)
    {
        AddDuplicate(ref reader);
        LeaveMember(ref scope);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddMissing(ref ObjectScope scope)
    {
        foreach (int index in scope.Table.Required)
        {
            if (!scope.HasSeen(index))
            {
                int from = ViolationCount;
                Add(KeywordNames.Required, ConstraintMessages.Required, ConstraintMessages.Missing, "");
                MoveIntoMember(from, scope.Table.Names[index]);
            }
        }
    }
}
