"""A serial that repeats itself on purpose, the way furniture does: everything in it is the author's.

An oath and a motto open every chapter, a window of facts stands in it, messages of a game speak of
quests, followers and updates, a refrain of authors and chapters, and "To be continued" ends it.
"""

from typing import Final

from tests.learning.stories import told

MAPS: Final = told(
    "The Guild of Unfinished Maps",
    "en",
    """
The Blank Quarter
“A map is a promise made by somebody who has already left.”
I swear by ink and by water to draw only what I have walked.
Pell Harrow swore it every morning, with his hand on a book that had no words in it yet.
“Again,” said the guildmistress. “And this time as if you were afraid of it.”
He swore it again. The ink in the pot shivered, or the table did.
[Quest updated: follow the river.]
Name: Pell Harrow
Class: Mapmaker
Level: 4
The north gate stood open, and past it the road went on for as long as he looked at it, and no longer.
[You have gained 2 followers.]
He looked back once. Two clerks had put down their pens to come with him, and one had brought a goose.
Every map has one author, and the road is not among its readers.
To be continued.

The Goose Objects
“A map is a promise made by somebody who has already left.”
I swear by ink and by water to draw only what I have walked.
The goose would not cross the bridge, and after an hour of argument nobody could say that it was wrong.
“There is no far side,” said Ottoline, the elder clerk. “There's only paint.”
Pell put out his foot and tested the air. It was dry, and a little sticky.
[Quest updated: follow the river.]
Name: Pell Harrow
Class: Mapmaker
Level: 5
They went down the bank instead, in single file, with the goose in front like a drum major.
[You have gained 1 followers.]
The third was a heron, which kept its distance and its opinions.
Every map has one author, and the road is not among its readers.
To be continued.

A Correction in Red
“A map is a promise made by somebody who has already left.”
I swear by ink and by water to draw only what I have walked.
In the night somebody had corrected his map in red, in a hand that was tidier than his own.
“This hill is older than you have made it,” said the note. “See me.”
Who was “me”? There was a small arrow, and it pointed at the hill.
[Quest updated: follow the river.]
Name: Pell Harrow
Class: Mapmaker
Level: 5
So he walked to the hill and apologised to it, feeling foolish, until it moved over to make room.
[You have gained 4 followers.]
Sheep, mostly. They had been part of the hill, and were glad of the change.
Every map has one author, and the road is not among its readers.
To be continued.

The Errata
“A map is a promise made by somebody who has already left.”
I swear by ink and by water to draw only what I have walked.
At the source of the river sat an old man with a bucket, pouring it out and filling it again.
“You're late,” he said. “I had nearly run out.”
“Of water?” “Of river.” He showed them the bucket, which was the size of a thimble inside.
[Quest updated: follow the river.]
Name: Pell Harrow
Class: Mapmaker
Level: 7
Ottoline took a turn, so that he could rest his arms, and the old man wept at how well she did it.
[You have gained 1 followers.]
It was the old man. He had never once in his life been downstream.
Every map has one author, and the road is not among its readers.
To be continued.

Drawn from Memory
“A map is a promise made by somebody who has already left.”
I swear by ink and by water to draw only what I have walked.
They came home by a road that had not been there, carrying a map that would not lie flat.
The guildmistress looked at it for a long while, and then she looked at the goose.
“And what,” she said, “is this bridge?” “A lie,” said Pell. “But it's a very good likeness.”
[Quest updated: follow the river.]
Name: Pell Harrow
Class: Mapmaker
Level: 9
She opened the book that had no words in it, and on the first page she drew a small foot, put out to test the air.
[You have gained 3 followers.]
Nobody in the hall asked who they were. There is always room on the back of a map.
Every map has one author, and the road is not among its readers.
To be continued.
""",
)
